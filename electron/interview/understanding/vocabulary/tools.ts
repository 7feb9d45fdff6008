/** Products and libraries that candidates name, in lower case. */
export const tools: ReadonlySet<string> = new Set(
  ('airflow postgres postgresql mysql sqlite mongodb redis kafka spark hadoop snowflake redshift bigquery databricks dbt terraform ansible jenkins docker kubernetes helm ' +
    'azure aws gcp lambda s3 django flask fastapi sqlalchemy sqlmodel pydantic pandas numpy pytorch tensorflow sklearn react angular vue svelte typescript javascript node ' +
    'nodejs python java kotlin scala golang rust rails ruby php laravel spring graphql rabbitmq celery elasticsearch kibana grafana prometheus datadog sentry nginx apache psycopg psycopg2 ' +
    'linux git github gitlab bitbucket aiohttp asyncio httpx requests pytest selenium cypress playwright tableau looker powerbi excel sap salesforce oracle cassandra ' +
    'dynamodb clickhouse flink beam dagster prefect luigi fivetran airbyte debezium stripe twilio shopify wordpress hive presto trino mqtt grpc websocket oauth webpack vite nextjs').split(' '),
)
