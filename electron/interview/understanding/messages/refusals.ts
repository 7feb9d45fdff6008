/**
 * Modesty, refusals and complaints. Whoever will not answer a question is taken a step further as one who does not know; a complaint
 * is no answer and no farewell, and is brought back to the question; only a wish to leave is an end.
 */
import type { Said } from '../messages.ts'

export const refusals: Said = {
  answer: {
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
    answer: [
      'This is a waste of my time.', 'what a waste of time', 'this is stupid', 'this is ridiculous', 'what a stupid question', 'this is a stupid question', 'you are wasting my time', 'I hate this',
      'this whole thing is nonsense', 'talking to a machine is silly',
    ],
    background: [
      'This is a waste of my time.', 'what a waste of time', 'this is ridiculous', 'you are wasting my time', 'this is a stupid question',
    ],
  },
}
