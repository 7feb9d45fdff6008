/** What is only named, and what is said of ignoring, expecting and comparing in code; and approval, breaks and languages that are asked for. */
import type { Said } from '../messages.ts'

export const namings: Said = {
  answer: {
    answer: [
      "I'd compare what comes back with the expected answers", 'I would keep the expected answers in a fixture', 'we compare against the answers that we expect', 'my tests would list the expected results', 'I print the expected and the actual side by side',
      "I'd ignore anything that fails and log it", 'we can ignore the bad ones', 'I would forget about the failed ones', 'you could ignore all of the errors', 'you just drop the rules that do not match', 'I would mark every row as done',
      'the status tells you', 'the exception gives you the reason', 'the type lets you see it', 'that shows you which one failed', 'I would simulate a slow server', 'my fake acts as if the server was down',
      "I'd go with a read replica", 'I like a queue for that', 'I prefer a named tuple', 'I would reach for a cache', 'for me that is a job for a queue', 'I think of a lock', "I'm thinking of a cache", 'we had a dashboard for that', 'I know that as sharding',
      'an index', 'a cache', 'a queue', 'a lock', 'a named pair', 'a retry', 'a worker', 'a replica', 'a wrapper', 'a dashboard', 'an alert', 'a heartbeat', 'a hash', 'a trigger', 'type hints', 'dead letter queue', 'two lists', 'in a temp folder', 'with a fixture', 'by hand',
      'text search', 'a materialised view', 'an event bus', 'a sliding window', 'third party library', 'a cold start', 'a tool for tracing',
    ],
    background: [
      'well, okay, I am a teacher and I wrote the timetable tool of our school in Python', 'fine. I do Java at a bank, mostly payments', 'okay so I am a chemist who came to code by way of lab robots', 'sure. I look after the billing at a phone company', 'yes, I am at a small agency and build shops', 'right, I do embedded C for lifts',
      'ok, mostly data work, I was two years with an insurer', "alright, I'm a student and I wrote a bot for our club", 'yes of course. I run the servers of a library', 'good, so I started with PHP and moved to Go later', 'sure, I test software for trains', 'ready when you are: I build web pages for hotels',
    ],
    focus: ['backend, I think. I build APIs at a shop.', 'data, I guess, I am on the reporting team', 'frontend, no wait, backend', 'hm, backend. I did some Flask once', 'full stack'],
  },
  'does-not-know': { answer: ['not sure', 'not sure at all', 'not really sure', 'I am not so sure about that one', 'not certain', 'unsure', 'God knows', 'no notion', 'I know nothing about that'] },
  'not-ready': {
    share: ['the screen is black on my side', 'my screen froze', 'my picture went dark', 'my display is off again', 'the share dialog hangs', 'my window closed', 'the browser asks me for something', 'my computer says no'],
    see: ['my screen is empty', 'my side is blank', 'there is only your text', 'my window shows no code'],
    ready: ['my cable fell out', 'my chair is broken, a moment', 'my sound is off, wait'],
    read: ['my page jumped, I read again', 'my place is lost, a moment'],
  },
  'process-question': {
    answer: [
      'do you want code or words?', 'code or explanation?', 'shall I write it in code or explain it?', 'do you want me to write the code or to describe it?',
      'can I answer in Spanish?', 'may I write in German?', 'could I say it in French?', 'do you speak Italian?',
      'I need a break', 'can we pause?', 'a short break please', 'I need to go to the toilet', 'time for a coffee break?',
      'can I make the text bigger?', 'how do I zoom in?', 'who decides about me?', 'do I need to say where I work?', 'must I name my company?', 'may I correct my first answer?', 'can I still change what I wrote?',
      'Am I right?', 'Is that correct?', 'is my answer ok?', 'was that right?', 'did I get it right?', 'is this what you wanted to hear?', 'was that it?', 'is that it?', 'am I right so far?', 'right or wrong?', 'was that what you meant?', 'Is that what you were after?', 'was my answer right or wrong', 'did I miss something?', 'is what I said right?', 'did I forget anything?', 'have I got everything?', 'true?', 'Is that right?', 'Was that enough?', 'Is that what you wanted?', 'Was that clear?', 'Is that okay?', 'does that answer your question?', 'is that good enough?', 'do you agree?', 'is that a good answer?',
      'are we done?', 'how much is left?', 'when do I hear back?', 'is there another interview after this?', 'what happens with what I wrote?',
    ],
    questions: ['what happens with this now?', 'what now?', 'how did I do?', 'was I any good?', 'can I take it again?', 'may I repeat it if it went badly?', 'is there another round?', 'who makes the decision?', 'how many people read it?', 'what does it pay?', 'when would I start?', 'do I get a copy?', 'are we finished?', 'is that all?', 'can I close the window now?', 'where do my answers go?'],
  },
}
