import { expect, it } from 'vitest'
import { pack, understand } from './reference-pack.ts'

const background = (text: string) => understand({ text, citations: [], phase: 'background', expecting: 'background', areas: pack.areas })

it('names the organisation, the tools and the numbers of a background answer as they stand there', () => {
  const { particulars } = background('I worked four years at Deutsche Telekom, where we moved 40 pipelines from cron to Airflow and used Kafka.')
  expect(particulars).toEqual(expect.arrayContaining(['Deutsche Telekom', 'Airflow', 'Kafka', '40 pipelines']))
  expect(particulars[0]).toBe('Deutsche Telekom')
})

it('names nothing where nothing particular was said', () => {
  expect(background('I do various things.').particulars).toEqual([])
})

it('hears the focus areas in their order, and not those that were declined', () => {
  const focus = (text: string) => understand({ text, citations: [], phase: 'focus', expecting: 'focus', areas: pack.areas }).areas
  expect(focus('data engineering, and then backend please')).toEqual(['data-engineering', 'backend'])
  expect(focus('Backend, but no frontend')).toEqual(['backend'])
})
