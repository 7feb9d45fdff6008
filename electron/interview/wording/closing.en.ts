/** Pauses, moving on, and the close. See `lines.en.ts` for how entries are read. */
export const closingLines = {
  // Pauses
  breakTaken: [
    'Of course.', 'Take your break.', 'We pause here.', 'A break it is.', 'Have a rest.', 'Go ahead, stretch your legs.', 'Certainly.', 'Yes, do take a moment.', 'Then we rest a little.',
    'All right, a pause.',
  ],
  // Completes what was said of a break or of a call for help.
  clockStands: [
    'The clock stands. Press ‹resume› when you are back.', 'The time is stopped, and ‹resume› brings us back.', 'No time runs. Press ‹resume› whenever you are ready.',
    'The clock is stopped; ‹resume› is at the bottom of the screen.', 'Nothing counts until you press ‹resume›.', 'Your time is kept. ‹resume› takes us back.', 'The clock waits for you, and for ‹resume›.',
    'We continue when you press ‹resume›.',
  ],
  // Said during a pause; completed by how to come back.
  wordsKept: [
    'I have kept what you wrote.', 'Your words are kept, and I answer afterwards.', 'I have that, and come to it when we go on.', 'That is noted for later.', 'I keep that until we go on.',
    'Your message is here, and I reply when we continue.', 'I have put that aside for when we go on.', 'It is kept with your answers.',
  ],
  helpCalled: [
    'I have called the invigilator.', 'The invigilator has been called.', 'A person has been told that you need help.', 'Help is called.', 'Somebody will come to you.',
    'The invigilator knows that you are waiting.', 'I have asked for somebody to come.', 'Your call has gone out to the invigilator.',
  ],
  backAgain: ['Welcome back.', 'Good to have you back.', 'Then we go on.', 'There you are again.', 'Let us pick it up again.', 'On we go.', 'Good, you are here again.', 'We continue.', 'Then let us continue.'],
  pauseUsedUp: [
    'The time for breaks is used up, so the clock runs again. Press ‹resume› when you can.',
    'The allowance for pauses is over, and the clock runs from here. Please come back when you can.',
  ],
  pauseUsedUpShare: [
    'The allowance for pauses is used up, so the clock runs again. I still need your screen; ‹help› brings somebody who can help.',
    'From here the clock runs again, because all pauses together have their limit. Please share your screen, or call the invigilator.',
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
  nowAt: [
    'My question after that was about {topic}.', 'After that I asked about {topic}.', 'Then I came to {topic}, and there we are.', 'Since then the question is about {topic}.', 'From there I had gone on to {topic}.',
  ],
  takeUpFrom: [
    'Please take it up from there: {topic}.', 'From there, please go on to {topic}.', 'From there, let us look at {topic}.',
    'Let us narrow it to {topic}.', 'Starting there, think of {topic}.', 'Keeping that in mind, come back to {topic}.',
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
    'The interview is complete. You can leave now with ‹end› at the bottom of the screen. All the best.',
    'With that the interview is complete. Please leave with ‹end› at the bottom of the screen, and all the best to you.',
    'That completes the interview. ‹end›, at the bottom of the screen, lets you out. I wish you well.',
  ],
  afterFarewell: [
    'The interview is already complete.', 'We are finished.', 'Nothing more is needed from you.', 'You have done your part.', 'I have kept that.', 'There is nothing left to do.', 'All is done here.',
    'That is on record. The interview itself is over.', 'We have come to the end.', 'I have no more questions for you.', 'Here our conversation ends.', 'Everything that was needed has been said.',
  ],
  leaveWith: [
    '‹end› lets you leave.', 'Press ‹end› at the bottom to leave.', '‹end› closes the interview.', 'You may go, with ‹end›.', '‹end› is all that remains.', 'Leave whenever you like, with ‹end›.',
    'The way out is ‹end›, at the bottom.', 'I am only here until you leave.', '‹end› is at the bottom of the screen.', 'You can close it with ‹end›.',
  ],
  stillTheSame: [
    'I say it again, because it still holds.', 'That has not changed.', 'My answer stays the same.', 'Nothing has changed about that.',
    'As I said before.', 'It is as it was.', 'I can only say the same again.', 'On that we have not moved.',
    'I repeat myself here, in all calm.', 'We have been here before.',
  ],
} as const satisfies Record<string, readonly string[]>
