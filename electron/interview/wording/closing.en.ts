/** Pauses, moving on, and the close. See `lines.en.ts` for how entries are read. */
export const closingLines = {
  // Pauses
  breakTaken: [
    'Of course. The clock stands. Press Go on when you are back.', 'Take your break; the time is stopped. Go on brings us back.', 'We pause here, and no time runs. Press Go on whenever you are ready.', 'A break it is, with the clock stopped. Go on is at the bottom of the screen.',
  ],
  duringBreak: ['We are on a break. Press Go on, and I answer.', 'I have kept what you wrote. Press Go on at the bottom, and we continue.', 'The break is still on. Go on ends it.', 'Your words are kept. I reply after you press Go on.'],
  duringLostShare: [
    'I have kept what you wrote, and I answer as soon as I see your screen again. Please press Share my screen.',
    'I have that. First I need your screen back; please press Share my screen.',
    'We go on with that once the screen is here. Share my screen brings it back.',
    'Your words are kept. Only the screen is missing now; Share my screen brings it back.',
  ],
  helpCalled: ['I have called the invigilator, and the clock stands. Press Go on when things are settled.', 'The invigilator has been called. Time is stopped. Press Go on when you can continue.', 'A person has been told that you need help. The clock waits. Go on takes us back.', 'Help is called. We pause here until you press Go on.'],
  backAgain: ['Welcome back.', 'Good to have you back.', 'Then we go on.', 'There you are again.', 'Let us pick it up again.', 'On we go.'],
  pauseUsedUp: [
    'The time for breaks is used up, so the clock runs again. Press Go on when you can.',
    'The allowance for pauses is over, and the time counts from here. Please come back when you can.',
  ],
  pauseUsedUpShare: [
    'The allowance for pauses is used up, so the clock runs again. I still need your screen; Call the invigilator brings somebody who can help.',
    'From here the time counts again, because all pauses together have their limit. Please share your screen, or call the invigilator.',
  ],
  returned: [
    'We were cut off, and I am sorry for that. Everything you said is here, and the time away does not count.',
    'The interview was interrupted, and nothing is lost. The time in between does not count against you.',
    'There was an interruption on this computer. All your words are kept, and the clock waited.',
    'We lost each other again. Your words and your time are safe.',
  ],
  youMentioned: [
    'You mentioned {quote}.', 'Your last thought was {quote}.', 'You had come as far as {quote}.', 'You were speaking of {quote}.',
    'Just before, you spoke of {quote}.',
  ],
  takeUpFrom: [
    'Please take it up from there: {topic}.', 'Go on from that, with {topic}.', 'From there, let us look at {topic}.',
    'Let us narrow it to {topic}.', 'Starting there, think of {topic}.', 'With that in mind, come back to {topic}.',
  ],

  // Moving on and closing
  problemDone: ['That is all I have on problem {number}.', 'With that, problem {number} is done.', 'Problem {number} ends here.', 'We leave problem {number} at that.'],
  problemTimeOut: ['The time for problem {number} is used, so we leave it here.', 'I stop problem {number} here, because its time is used.', 'Problem {number} has had its time. We leave it as it stands.'],
  timeNearlyOut: ['Our time is nearly out, so I stop the questions here.', 'I have to stop the questions, because the time is nearly used.', 'The time is almost over. No more questions from me.'],
  thatWasAll: ['Those were all my questions.', 'That was the last of my questions.', 'I have asked what I wanted to ask.'],
  thanksCovered: [
    'Thank you for going through {names} with me. Among other things you have worked out {heard}.',
    'Thank you for the conversation about {names}. In it you brought out {heard}.',
    'I thank you for your time with {names}. Along the way you have shown {heard}.',
  ],
  thanksNames: ['Thank you for going through {names} with me.', 'Thank you for the time you gave to {names}.', 'I thank you for looking at {names} with me.'],
  thanksPlain: ['Thank you for your time and for the conversation.', 'Thank you for coming and for talking with me.'],
  inviteQuestions: [
    'What would you like to ask about the process?',
    'Do you have any questions about the process?',
    'Is there anything about the process that you would like to know?',
  ],
  inviteQuestionsLate: ['If you have a question about the process, now is the time.', 'You can still ask me about the process.', 'There is a moment left for your questions about the process.'],
  noted: ['Thank you, I have noted it.', 'I have kept that with your answers.', 'That is on record too.', 'Noted, thank you.', 'I have added it to what you said.'],
  farewell: [
    'The interview is complete. You can leave now with End Call at the bottom of the screen. All the best.',
    'With that the interview is complete. Please leave with End Call at the bottom of the screen, and all the best to you.',
    'That completes the interview. End Call, at the bottom of the screen, lets you out. I wish you well.',
  ],
  afterFarewell: [
    'The interview is already complete; End Call lets you leave.', 'We are finished. Press End Call at the bottom to leave.', 'Nothing more is needed from you. End Call closes the interview.',
    'You have done your part. End Call is at the bottom of the screen.', 'I have kept that. You can leave with End Call.',
  ],
  stillTheSame: [
    'I say it again, because it still holds.', 'That has not changed.', 'My answer stays the same.', 'Nothing has changed about that.',
    'As I said before.', 'It is as it was.', 'I can only say the same again.', 'On that we have not moved.',
    'I repeat myself here, in all calm.', 'We have been here before.',
  ],
} as const satisfies Record<string, readonly string[]>
