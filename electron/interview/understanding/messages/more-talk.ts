/** More of answers, readiness and ignorance, in the words of others. */
import type { Said } from '../messages.ts'

export const moreTalk: Said = {
  ready: {
    ready: [
      "sure let's go", 'ok', 'Go ahead please', 'yep, all set, a bit nervous but fine', 'We can begin, thank you for explaining.',
      'why not', 'As ready as I will ever be, haha', 'Yes, from my end we can kick off.', 'Fire when ready, captain', 'ok i think so',
      "As ready as one can be on a Monday, let's get going.",
    ],
    share: [
      "I've shared my screen now, you should see it", "ok it's sharing", 'There, the share should be up',
      'picked the screen and pressed allow',
    ],
    see: [
      "yes it's there", 'the code has appeared', 'Now I see the snippet, twenty-seven lines.',
      'um yeah so the code is up, I see something with a with statement in it', 'It came on just now',
    ],
    read: [
      'finished reading', 'ok I went through the code, we can start', "I think I've understood enough, let's continue",
      'Right, I have gone over it, carry on with the questions.', "that's all read",
    ],
  },
  'not-ready': {
    ready: [
      'Not yet, one second', 'please wait, I need to get some water', 'give me two minutes please', 'hold on', "I'm not quite ready yet",
      'Could we start in a minute? My headset is not connected.', 'Just a tick, I need to shut the door.', 'Not so fast please',
    ],
    share: [
      "I can't find the button for sharing", 'it does not work, nothing happens when I click', 'not yet',
      'The list of screens has nothing in it so I cannot choose one', 'sorry it failed, trying once more',
    ],
    see: [
      "I don't see anything", 'No, the screen is still empty.', "it's loading", "There is a spinner and that's all",
      'my panel on the right is empty',
    ],
    read: [
      'still reading', 'I need a bit more time with the code', 'not finished, one more minute please', 'almost, hang on',
      "no wait, I'm at line 12", "I'm about two thirds of the way through",
      'please, I want to look at the bottom part again before we talk',
    ],
    answer: [
      'Let me think for a moment.', 'can I have a minute to think about that', 'Let me collect my thoughts first',
      'hmm, one sec, I am re-reading that bit',
    ],
  },
  answer: {
    focus: [
      'backend and a bit of system design', 'data engineering please', "I don't mind, anything is fine",
    ],
    background: [
      "I've worked for four years as a backend developer at a bank, mostly with Django and Postgres, and I built their payments API.",
      "I'm a student, in my thesis I did a pipeline with Spark that reads weather data from the DWD.",
      'We had a problem with slow queries and I added indexes and a cache, I did it alone.',
      'I was mostly in embedded, then three years on a booking platform for ferries',
    ],
    answer: [
      "It's a daily pipeline from Postgres to Azure.", 'tuples, and a tuple has no upper', "You're missing the parentheses after json.",
      "I don't know Airflow that well, but I'd say d is a row and not a string, so it fails.",
      'Not sure, maybe the list default is shared between calls?', 'return_exceptions=True', '[(i, t.upper()) for i, t in data]',
      'I would end the session with a context manager.', 'The code should repeat the request up to three times when it fails.',
      "I don't see a problem with that line.", 'nothing, it looks good', 'yes, it would fail',
      'The instructions in the comment say uppercase, but the code ignores the id.', "Wouldn't it raise an AttributeError there?",
      'so uh the session is opened and then you know nobody closes it',
      'First extract reads the rows, then transform makes them upper case and then load uploads them.',
      'What if the value is None? Then upper would crash.',
      "I'd ask the team what happens with the time zone, and then set start_date accordingly.",
      'I want to leave the id in the result so that we can tell the records apart.',
      "The hint in the comment says that the data should be uppercased, but it can't work on a row.",
      'The second call overwrites what the first one wrote.', "I'd skip whatever can't be read and write a warning.",
      'You must give it an encoding, otherwise it depends on the machine.',
      "if it stops half way you have lost the old file and don't know about it", 'Nothing, because the exception is swallowed.',
      'what happens to the ones that were not finished? they just hang there I suppose', "it's in the wrong place, put it after the loop",
      'The first line helps with speed and the second is right too',
    ],
    questions: [
      'No, I think you covered everything, thanks a lot',
    ],
  },
  unfinished: {
    background: [
      'I worked at Siemens for three years where I', 'My main area is backend, and besides that',
      'we ran everything on a single server and my job was to',
    ],
    answer: [
      'First, extract', 'So the first function reads the rows from the database and then',
      'There are several problems here. The first one is', 'well the thing with the session is that...', 'I see three issues:',
      "I'd start with extract, it gets the data and, wait, I'll continue in the next message", "I'm not done yet",
      "hold on, there's more", 'one moment, I am still typing', 'the function gets the url and then it', 'It fails because',
      'let me finish my thought please', 'so in transform you have the list and for each d it calls upper but',
      'oops sent too early, continuing', 'I would use a semaphore and also', 'To make it safe you would need to,',
      'so what it does is it takes the list and for every', 'The trouble starts in line nine, where', "I'd do two things here: one,",
      'sorry I sent that before it was complete', 'and now I come to the other half', 'when the list is empty it would',
      'wait, more to follow, typing', 'Well the idea is good but the', 'def load(items):',
    ],
  },
  'does-not-know': {
    background: [
      "I don't have an example for that", 'No project comes to mind, sorry',
    ],
    answer: [
      "I don't know", 'I have no clue, sorry', "I'm not sure", "Sorry, I can't think of anything.",
      "Hmm, that I really couldn't tell you.", 'can we skip this one', "I've never used Airflow so I can't answer that",
      'honestly I am lost here', 'next question please', 'I give up on this one', "this I don't remember",
      "um I uh I don't really know what happens there", 'No sé, sorry, I do not know this', 'My mind is blank right now.',
      'That one I really could not tell you.', "haven't a clue mate", 'I give in, next please', 'Honestly this is where my Python ends.',
      'no i dont know what would happen there', "I looked at it from all sides but I don't see what is the matter with it",
      'Could we leave this one out?', 'I would have to read the manual for that', 'my head is empty at the moment',
    ],
  },
}
