/** What goes wrong around an interview, what was said before, and who is asked for. */
import type { Said } from '../messages.ts'

/** Wherever the interview is, they are no yes and no answer. */
const troubled = [
  'my screen is black', 'the screen went black', 'my display turned dark', 'the exam software crashed', 'the program crashed on me', 'this application has crashed',
  "I can't read the text, it is too small", 'the letters are too small to read', 'the font is tiny, can you make it bigger?', 'the text is too small for me',
  'can a person come here?', 'could somebody come over?', 'can someone come to my desk?', 'I want to speak to a human', 'can I talk to a real person?', 'I would like to talk to a person',
  'I feel sick and need a doctor', 'I am not feeling well, I need help from a person', 'I need medical help', 'I feel dizzy, please call somebody',
]

export const troubles: Said = {
  'process-question': {
    answer: [
      ...troubled,
      'I have a question', 'I would like to ask something', 'may I ask you something?', 'one question from me',
      'could you tell me which version of airflow this is?', 'which version of python is it?', 'what version of the library do we use here?', 'which airflow version does this run on?',
      'am I judged by a machine?', 'is a computer grading this?', 'does an AI decide about me?', 'who judges me?', 'why do you want to know that?', 'why this question?', 'why do you ask that?', 'why do you ask me?', 'why are you asking me this?', 'what for?', 'but why',
    ],
    ready: troubled, see: troubled, read: troubled, background: troubled,
  },
  answer: {
    answer: [
      'as I said before', 'already said', 'I already answered that', 'I have answered this already', 'see my previous answer', 'same as before', 'like I told you before', 'as mentioned earlier',
      "that's all", 'that is all', 'that is all I have', 'that would be all', 'finished', 'I finished typing', 'I am finished with my answer', 'I have finished my answer', 'done with this answer',
      'sorry, typo: I meant load', 'I meant extract, not load', 'typo, I meant the session', 'scratch that, I meant transform', 'correction: I meant the cursor', 'sorry, I meant the response',
      'the values get lost?', 'the rows are swapped?', 'the counts are off?', 'the names come in the wrong order?', 'the list is shared between the calls?', 'the results are mixed?',
    ],
    background: [
      'I build React apps at Brightleaf.', 'I make dashboards at Northwind.', 'I write Go at a small shop.', 'I maintain Django sites for Lumen Labs.', 'I design firmware at Hexacorp.', 'I build mobile apps with Flutter.',
    ],
  },
  'does-not-know': { answer: ['je ne sais pas', 'ich weiss es nicht', 'non lo so'] },
}
