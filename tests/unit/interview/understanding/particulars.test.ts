import { expect, it } from 'vitest'
import { pack, understand } from './reference-pack.ts'

const background = (text: string) => understand({ text, citations: [], phase: 'background', expecting: 'background', areas: pack.areas })

it('names the organisation, the tools and the numbers of a background answer as they stand there', () => {
  const { particulars } = background('I worked four years at Deutsche Telekom, where we moved 40 pipelines from cron to Airflow and used Kafka.')
  expect(particulars).toEqual(expect.arrayContaining(['Deutsche Telekom', 'Airflow', 'Kafka', '40 pipelines']))
  expect(particulars[0]).toBe('Deutsche Telekom')
})

it.each([
  ['I worked on Nagios at St. Anna. Nobody dared to touch it.', 'St. Anna'], ['Some Flask at Dr. Oetker. I was alone with it.', 'Dr. Oetker'],
])('keeps a name whole at its dot: %s', (text, name) => {
  const { particulars } = background(text)
  expect(particulars).toContain(name)
  expect(particulars.filter((one) => /(St|Dr)\.?$/.test(one))).toEqual([])
})

it.each([
  ['I maintain the imports there. It’s FastAPI and Postgres.', 'FastAPI'], ['Mostly reports. That\'s Django, with Celery.', 'Django'], ['There\'s Kafka in between.', 'Kafka'],
])('names the tool without the words that point to it: %s', (text, name) => {
  const { particulars } = background(text)
  expect(particulars).toContain(name)
  expect(particulars.filter((one) => /^(It|That|There)/.test(one))).toEqual([])
})

it('takes a month at the end for the end, and quotes no month', () => {
  expect(background('we were done with the migration to Kafka in May')).toMatchObject({ act: 'answer', particulars: ['Kafka'] })
})

it('names nothing where nothing particular was said', () => {
  expect(background('I do various things.').particulars).toEqual([])
})

const focus = (text: string) => understand({ text, citations: [], phase: 'focus', expecting: 'focus', areas: pack.areas }).areas
const others = (...ids: readonly string[]) => pack.areas.map(({ id }) => id).filter((id) => !ids.includes(id))

it('hears the focus areas in their order, and not those that were declined', () => {
  expect(focus('data engineering, and then backend please')).toEqual(['data-engineering', 'backend'])
  expect(focus('Backend, but no frontend')).toEqual(['backend'])
  expect(focus('no frontend please')).toEqual([])
  expect(focus('data')).toEqual(['data-engineering'])
  expect(focus('full stack')).toEqual(['backend', 'frontend'])
})

it.each([
  ['frontend, actually no, backend', ['backend']], ['um i guess like frontend no wait uh backend backend is better', ['backend']], ['backend. Sorry, no, data engineering and system design', ['data-engineering', 'system-design']],
  ['frontend, no, sorry, that was all', ['frontend']], ['No, wait. Backend and frontend', ['backend', 'frontend']], ['system design, or rather backend', ['backend']],
])('takes the area that is meant at last: %s', (text, areas) => {
  expect(focus(text)).toEqual(areas)
})

it.each([
  ['anything but frontend', ['frontend']], ['All of them except for data engineering.', ['data-engineering']],
  ['please not frontend, the rest is ok', ['frontend']], ['everything besides frontend and data engineering', ['frontend', 'data-engineering']],
])('takes “%s” for the other areas', (text, declined) => {
  expect(focus(text)).toEqual(others(...declined))
})
