/**
 * The demo's candidate: good, not perfect. Every answer says which words of the interviewer bring it up, so that the
 * conversation makes sense however the questions are worded; where nothing fits, the candidate does not know.
 */
export interface Answer {
  readonly to: RegExp
  readonly say: string
  /** Lines to cite beside it. */
  readonly cites?: readonly [from: number, to: number]
}

export const candidate = {
  name: 'Alex Demo',
  ready: 'Yes, I am ready.',
  focus: 'Data engineering and backend, please.',
  shared: 'Done, I have shared my screen.',
  background: [
    'I work at Northwind Rail as a data engineer. I built the pipelines that load ticket sales from Postgres into our warehouse with Airflow and dbt, and I looked after the on-call rota.',
    'Take the refund feed. The files came late from the stations, so loads failed at night. I added a sensor with a deadline and made the load idempotent by date. After that we had no more double refunds.',
  ],
  sees: 'I can see it.',
  read: 'I have read it.',
  lost: "I don't know, let us go on.",
  process: 'How is this assessed?',
  done: 'No, I have no more questions. Thank you.',
} as const

export const answers: Readonly<Record<number, readonly Answer[]>> = {
  1: [
    {
      to: /what is this code for|file do(es)? as a whole|what would you say\?|as a whole/i,
      say: 'It is a daily Airflow job. It reads the rows of one day from Postgres, makes the text upper case and uploads the result to an Azure blob.',
    },
    {
      // The last of the three functions is left out.
      to: /three functions|take me through|one day.s data|does the data (move|travel)/i,
      say: 'extract selects the rows of that day from Postgres and pushes them to XCom. transform pulls them from XCom and is meant to uppercase the text.',
    },
    { to: /last of the three|finish the chain|part of .?load|what (is|does|happens in) load/i, say: 'load uploads the result to Azure as a blob.' },
    // Wrong: the rows are tuples.
    { to: /d\.upper|\.upper\(\)|lines 15 and 16|a d is/i, say: 'fetchall returns a list of strings, so upper works on each of them.' },
    { to: /fetchall|tuple|rows?\b.*\bupper|upper/i, say: 'Ah, it returns tuples. So d is a tuple, a tuple has no upper method, and we get an AttributeError.' },
    { to: /write .?transform|transformation this time|line 16 were yours/i, say: 'What is a cursor?' },
    {
      to: /transform. should produce|what comes out|for each row|one row|line 16|keep|produce/i,
      say: 'In this line I would unpack each pair and keep the id together with its uppercased text, so that every value can still be tied to its record.',
      cites: [16, 16],
    },
    { to: /how does it get what|reach .?load|come to .?load|how .?load. gets/i, say: "I don't know." },
    {
      to: /processed|load/i,
      say: 'processed is a local variable of transform, so load does not know it and there is a NameError. transform has to return it or push it, and load has to pull it from XCom.',
    },
    { to: /execute|line 11|placeholder/i, say: "The parameters of execute must be a sequence. I would pass (kwargs['ds'],) as a tuple." },
    { to: /ten million|scale|table grows/i, say: 'XCom is not for whole result sets, because they end up in the metadata database. I would write a staging file and pass only its path.' },
    { to: /runs on Tuesday|same run again|week of runs/i, say: 'The blob is always called processed.json, so the second day fails or overwrites the first. I would put the date in the name and overwrite on a retry.' },
    { to: /conn|cursor|connection/i, say: 'Neither the cursor nor the connection is ever closed. I would use a with block.' },
    { to: /scheduler|first hour|line 23/i, say: 'The start date is in 2023 and catchup is not off, so it starts a run for every day since then.' },
    { to: /three in the morning|responsible|daily operation/i, say: 'I would add retries, an alert on failure and logging of the row counts.' },
  ],
  2: [
    { to: /script for|taken as a whole|purpose of these/i, say: 'It fetches JSON from several URLs at the same time, puts all the items into one list and keeps those with a value above the threshold.' },
    { to: /how does it get the response|from a URL|line by line/i, say: 'It gets the response, parses the body as JSON and returns the items, or an empty list if there are none.' },
    // Half of it.
    { to: /what is wrong|tell the author|hold you back/i, say: 'json is a method, so the call is missing. It must be await resp.json().' },
    { to: /line 6|session\.get|await|response/i, say: 'And session.get is not awaited. It gives a request context manager and not a response, so it needs async with session.get(url) as resp.' },
    { to: /test/i, say: 'With a mocked server: the good case, a 500, broken JSON, a timeout, and items without a value.' },
    { to: /safe|go wrong|trust it/i, say: 'I would call raise_for_status first, because there is no status check at all.' },
    { to: /connection|timeout|exception|JSON|fail/i, say: 'I would catch the client errors, timeouts and JSON decode errors, because none of them is handled.' },
    { to: /clean list|as it is/i, say: 'gather raises at the first failure and the other results are lost, so return_exceptions=True. And I would check that value is there and is a number before I compare it.' },
    { to: /log and measure|from outside|operate it/i, say: 'Per request an id, the latency and the status, and counters for successes, failures and retries.' },
    { to: /main block|lines 18 to 21|last lines/i, say: 'I would write an async main function, read the URLs from a configuration, set up logging and return an exit code.' },
    { to: /ten thousand|small server|under way/i, say: 'All requests start at once. I would limit them with a semaphore.' },
    { to: /stumbles|go away|failed just now/i, say: 'Retry transient failures a few times with exponential backoff and jitter.' },
  ],
  3: [
    { to: /service for|offer to its clients|new joins/i, say: 'A FastAPI service for items with tags in SQLite. One endpoint creates an item and one reads it by its id.' },
    // Half of it.
    { to: /how it is declared|type and its default|in a review/i, say: 'SQLModel cannot map a list of str to a column, so the class already fails with a ValueError. It needs a JSON column or a table of its own.' },
    { to: /default|equals sign|send no tags/i, say: 'An empty list as a default is a mutable default. default_factory=list or None says what is meant.' },
    { to: /stored|reliable|tags anew/i, say: 'A tag table with unique names and a link table with foreign keys between items and tags.' },
    { to: /request and the database|let in|really send|validat/i, say: 'I would strip, lowercase and deduplicate the tags in a validator, reject empty ones, and return them as a list of names.' },
    { to: /endpoints|take things in|your version/i, say: 'One schema ItemCreate as the body, because now the name is a query parameter and the tags are the body.' },
    { to: /other direction|return item|answer for one item|output/i, say: 'I would not return the table object, but a response model ItemRead with the id, the name and the tag names.' },
    { to: /certain tag|by tag|speed in mind/i, say: 'A query parameter for the tag, a join through the link table, and indexes on the tag name and the foreign keys.' },
    { to: /very long|a million items|read through/i, say: 'Pages with a limit and a cursor over a stable order by id, and the next cursor in the response.' },
    { to: /line 6|create_all/i, say: 'create_all runs before Item is defined, so its table is never created.' },
    { to: /line 22|use .?Session/i, say: 'The session in read_item is never closed. A dependency with yield would do it.' },
  ],
}
