/**
 * Modesty, refusals and complaints. Whoever will not answer a question is taken a step further as one who does not know; a complaint
 * is no answer and no farewell, and is brought back to the question; only a wish to leave is an end.
 */
import type { Said } from '../messages.ts'

const rude = [
  'stop bothering me', 'stop with the questions', 'stop asking me', 'stop asking this', 'stop that nonsense', 'fuck you', 'fuck this', 'piss off', 'screw you', 'get lost', 'shut up now', 'be quiet', 'go away', 'leave me in peace', 'you annoy me', 'this is annoying',
]

export const refusals: Said = {
  'not-ready': {
    see: ["I don't understand the code", 'no I do not get it', "I don't understand this at all", 'not clear to me yet'],
    read: ["I don't understand the code", 'no I do not get it yet', "I don't understand this yet", 'not clear to me yet'],
    answer: ['hmm', 'hm hm', 'uh', 'um', 'uhm', 'hmmm', 'mmh', 'er', 'ehm', 'hmm let me see'],
  },
  repeat: { answer: ['which?', 'which one do you mean?', 'which of them do you mean?', 'which part do you mean?', 'and which one?', 'which ones?', 'which one is meant?', 'what exactly?'] },
  'end': { answer: ['stop the interview now', 'I want to stop this interview', 'stop it, I want to leave'] },
  answer: {
    answer: [
      'I would rewrite it', 'I would fix this', 'we would fix that first', "I'd fix that line", 'I would change that', "I'd repair it", 'I would replace this', 'the program stops there', 'the job ends', 'then the task stops', 'it quits', 'the run is aborted',
      'nobody knows what it holds', 'nobody can tell what comes out', 'no one knows the order', 'the string is short', 'the query is slow', 'the name is wrong', 'the data is small',
      'the list that the query gives', 'what the cursor returns', 'the object it is called with', 'the place it was read from', 'what the first task hands over',
    ],
    background: [
      'I have not done much yet.', 'I have not done much so far', "I haven't done a lot yet, I finished my studies in June.", 'nothing much yet, I am a beginner',
      'I have not worked much so far.', 'Not a lot to tell, I am still studying.', 'not much yet', "I haven't built anything big yet",
      'I worked at Siemens on ETL', 'I worked for a bank on payments', 'three years at a startup, mostly on data', 'I was at Bosch in the backend team',
    ],
  },
  'does-not-know': {
    answer: [
      'idk lol', 'idk', 'dunno haha',
      'I refuse to answer that.', "I won't answer this question", 'I do not want to answer that', 'I would rather not answer', 'no comment', 'I will not say',
      "I don't want to answer this one", 'I decline to answer',
    ],
    background: [
      'I do not want to answer that', 'I refuse to answer that.', 'I would rather not talk about my work', 'no comment', 'I prefer not to say',
    ],
  },
  'off-topic': {
    ready: rude, see: rude, read: rude,
    answer: [
      ...rude,
      'This is a waste of my time.', 'what a waste of time', 'this is stupid', 'this is ridiculous', 'what a stupid question', 'this is a stupid question', 'you are wasting my time', 'I hate this',
      'this whole thing is nonsense', 'talking to a machine is silly',
      'your questions are dull', 'your questions are too simple', 'you ask the same thing again and again', 'you keep asking what I said', 'you never listen', 'you ask things that everybody knows',
    ],
    background: [
      'This is a waste of my time.', 'what a waste of time', 'this is ridiculous', 'you are wasting my time', 'this is a stupid question',
    ],
  },
}
