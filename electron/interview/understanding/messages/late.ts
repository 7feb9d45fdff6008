/**
 * Words that come when the interviewer has gone on already: "done" after the share was seen, "I see it" after the gate; a bare
 * yes where something should be told; and what is told where a bare yes is waited for.
 */
import type { Said } from '../messages.ts'

const sharing = [
  'done sharing', 'finished', 'ok done', "okay, that's done", 'shared', 'I shared it', 'I have shared my screen', 'my screen is shared now', "it's on now", 'sharing works now', 'screen is up',
  'you can see my screen now', 'now you should have it', 'can you see it?', 'do you see my screen?', 'it should be visible for you now', 'the entire screen is shared', 'yes shared', 'here it is', 'alright, it is there',
]
const agreeing = [
  'yes', 'yes of course', 'of course I can', 'but of course', 'of course, no problem', 'course I can', 'well, of course', 'sure thing', 'sure, no problem', 'okay', 'alright', 'yes I could', 'yeah sure', 'certainly', 'gladly', 'with pleasure', 'happy to', 'yes, happy to do that', 'I can do that',
  'yep', 'fine', 'all right then', 'yes let me tell you', 'no problem', 'go ahead', 'k', 'ja', 'yes please',
]
const seeing = ['I see the code now', 'now I can see the snippet', 'yes I see it', 'it has appeared', "it's visible now", 'it is on my screen', 'the code is here']
const reading = ['done with reading', 'finished reading', 'ok, I read it', 'I have read the code', "I've read everything", 'read it', 'I am through', 'yes I finished reading now']
/** After a break. */
const returning = ['back', 'I am back', "I'm back again", "ok I'm back", 'back now', 'back, thanks', 'I am here again', 'here again', 'back from the break']

const telling = [
  'I did backend work at a bank, mostly payments.', 'We had a problem with slow queries, so I added an index.', 'At my last job I moved the cron jobs to Airflow.', 'The hard part was the old data, and I wrote a script that cleaned it.',
  'It was a web shop, I did the checkout and the tests.', 'My team built an app for drivers, and I made the map faster.', 'There were many duplicates in it, we removed them with a key.', 'I forgot to say that I also did some React.',
  'In the beginning it crashed every night, then we split it in two.', 'I was responsible for the reports, which took hours before.', 'The main difficulty was the encoding of the files', 'oh and before that I was two years at a startup',
]

export const late: Said = {
  ready: { background: [...sharing, ...agreeing, ...returning], answer: [...seeing, ...reading, ...returning] },
  answer: {
    background: [
      ...telling, 'I am a network administrator at a town hall, mostly Linux', 'I am administrator of the databases in a clinic', 'I was an admin for eight years and wrote bash', 'I am an examiner for driving licences, and I code at night', 'I am the boss of a small shop and made its web site', 'I built a tool for sharing screens.', 'I shared an office with the data team and we did reports.', 'I was done with my studies in 2020 and then I did Java.', 'It was slow, so I used a cache to speed it up',
      'we put the jobs in a queue and that fixed it', 'I finished the migration in June and then joined the API team', 'it went wrong a lot, I added retries to handle it',
    ],
  },
  'does-not-know': { background: ['no nothing really', 'nothing', 'no, nothing special', 'none', 'no'] },
}
