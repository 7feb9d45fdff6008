/** Gates, hearing, climbing and keeping a conversation going. See `lines.en.ts` for how entries are read. */
export const problemLines = {
  // Problems
  announce: [
    'Here is problem {number}. The snippet may take a moment. It appears here on the interview screen, not in an editor. Tell me when you can see it.',
    'This is problem {number}. Give the snippet a moment to load. You find it on this screen, beside our conversation, not in an editor. Let me know when you can see it.',
    'Problem {number} is on its way. It may take a moment, and it comes up on the interview screen rather than in an editor. Tell me as soon as you see it.',
    'Let us take problem {number}. The code shows up on this very screen, so there is no editor to open, and it can take a moment. Tell me when it is there.',
  ],
  gateRead: [
    'Please read it through without hurry, and tell me when you have read it.',
    'Then take your time with it. Tell me when you have read it to the end.', 'Read it at your own pace. Say so when you have read it.',
    'There is no hurry. Read the whole of it, and let me know when you have.',
  ],
  burden: [
    'You need not write code; an explanation is enough.', 'Plain words will do, no code needed.', 'Just explain it; nobody expects code.',
    'The idea is enough, without any code.', 'Talk me through it; you do not have to write it.',
    'An explanation in a sentence or two is plenty.',
  ],
  fewWords: ['A sentence or two is enough.', 'Plain words will do.', 'Say it as you would to a colleague.', 'Short is fine.'],
  snippetNotThere: [
    'The snippet is still loading. It will appear on this screen in a moment.',
    'It has not arrived yet. Give it a moment, and tell me when you see it.',
    'It is still on its way. If it does not come, press ‹help›.',
  ],
  snippetIsThere: [
    'The snippet should be on this screen, beside our conversation. If it is not, press ‹help›.',
    'My side says that the snippet is shown here on the interview screen. If you do not see it, please call the invigilator.',
    'From here it looks as if the code were on your screen, to the left of our talk. ‹help› if it is not.',
    'The code is on its page, a tab with the name of the file. If that is empty, the invigilator can help.',
    'I am told that it is painted. Somebody should have a look with you; press ‹help›.',
    'It ought to be visible by now. The invigilator sees what is wrong sooner than I do.',
  ],

  // Hearing. {heard} completes "you have seen …", as a clause or as a thing; {quote} stands in quotation marks.
  heardOne: [
    'You have seen {heard}.', 'You bring out {heard}.', 'So you have found {heard}.', 'You point out {heard}.', 'You make clear {heard}.',
    'You have noticed {heard}.', 'You have worked out {heard}.', 'You recognise {heard}.',
    'You show me {heard}.', 'I have noted {heard}.', 'You have spotted {heard}.',
    'From your words I gather {heard}.',
  ],
  heardTwo: [
    'You have seen {heard}, and also {also}.', 'You bring out {heard}, and {also}.', 'So you have found {heard}, and {also}.',
    'You point out {heard}, and {also}.', 'You make clear {heard}, and also {also}.', 'You have worked out {heard}, and {also}.',
    'You recognise {heard}, and {also}.', 'I have noted two things: {heard}, and {also}.',
    'There are two things in that: {heard}, and {also}.',
  ],
  // After the two that were said first.
  heardBeside: [
    'Beside that I have noted {heard}.', 'I have also noted {heard}.', 'I keep in mind as well {heard}.', 'There is more in it: {heard}.',
  ],
  heardWith: [
    'With {quote} you bring out {heard}.', 'You refer to {quote}, and you have seen {heard}.',
    'You mention {quote}; so you have found {heard}.', 'You speak of {quote}, and point out {heard}.',
    'I hear {quote} in that, and you make clear {heard}.', 'You come to {quote}, and you have worked out {heard}.',
    'You point to {quote}, and show me {heard}.', 'You bring up {quote}, and you recognise {heard}.',
  ],
  quoted: [
    'You mention {quote}.', 'I hear {quote} in that.', 'You bring up {quote}.', 'You speak of {quote}.', 'You refer to {quote}.',
    'You point to {quote}.', 'You come to {quote}.', 'I have noted {quote}.',
  ],
  quotedTwo: [
    'You mention {quote} and {also}.', 'I hear {quote} in that, and also {also}.', 'You speak of {quote} and of {also}.',
    'You bring up {quote} and {also}.', 'You refer to {quote} and {also}.', 'You point to {quote} and to {also}.',
    'I have noted {quote} and {also}.',
  ],
  noShame: [
    'That is all right.', 'No harm in that.', 'That is a fair thing to say.', 'Thank you for saying so.',
    'Many people pause at this place.', 'Nothing is lost by that.', 'It is good to know where we stand.', 'That is no shame.',
    'You are not expected to know everything.', 'That happens to all of us.',
  ],
  smaller: [
    'We come at it from another side.', 'Then let us take a smaller step.', 'Let me make it smaller.', 'Let us go closer.',
    'Let me take a piece of it.', 'Perhaps this helps.', 'We can break it into pieces.', 'I try it from another angle.',
    'Let us begin with less.', 'I narrow it down.',
  ],
  closer: [
    'Let me stay with that for a moment.', 'Let us look more closely.', 'I would like to go one step further into it.',
    'Let me ask that more exactly.', 'Let us look at one part of it.', 'I ask a little more closely.', 'Let us stay at this place.',
    'We go into it a little more.', 'There is more to see here.', 'Let me turn it round.', 'Let us follow that further.',
    'Let us go down to the detail.',
  ],
  tryOut: [
    'Let us try that on the code.', 'Let us put that to the test.', 'We can try it out in thought.', 'Let us play it through.',
    'Take the code at its word.', 'Let us see where that leads.', 'Let us run it in our heads.',
  ],
  sayingIt: [
    'Let me say this one, and we go on.', 'I tell you this one.', 'This one I give you.', 'Let me put that into words for you.',
    'Then I say how it is.', 'I say it here, so that we can go on.', 'Here is how it is.', 'I take this one for us.',
  ],
  onward: [
    'Let us go on.', 'On to the next thing.', 'With that in hand, we go on.', 'We can go on from here.', 'We move on.',
    'Something else now.', 'Let us take the next question.', 'That brings us to the next question.',
  ],
  leaveIt: [
    'We can leave that one unanswered.', 'That one may stay unanswered.', 'We leave that one as it is.', 'We leave it at that.',
    'We need not solve that one.', 'That was an extra question; we can leave it.', 'There is no need to settle that one.', 'It can stay as it is.',
  ],
  claimed: [
    'You say “{quote}”.', 'Your words were “{quote}”.', 'I heard you say “{quote}”.', 'You put it this way: “{quote}”.',
    'Let me take up your words “{quote}”.', 'I stay with your sentence “{quote}”.',
  ],
  claimedBefore: [
    'Earlier you said “{quote}”.', 'A while ago you put it this way: “{quote}”.', 'I come back to something that you said: “{quote}”.',
    'Before, your words were “{quote}”.', 'I had noted something of yours for this place: “{quote}”.',
  ],
  besides: [
    'Here is a fact to put beside that.', 'Let me put a fact next to it.', 'Take one fact together with that.', 'Set one fact beside it.',
    'I add one fact.', 'Look at it together with this.', 'There is one fact to go with that.',
  ],

  // Keeping going
  goOnFrom: [
    'Please go on from “{quote}”.', 'You were at “{quote}”. Please go on.', 'Carry on from “{quote}”; I am listening.',
    'Please finish the thought that begins with “{quote}”.', 'You stopped at “{quote}”. Please continue.',
    'Go on, please, from “{quote}”.', 'I have heard you up to “{quote}”. Please say the rest.',
  ],
  goOn: [
    'Please go on.', 'I am listening; please finish the thought.', 'Take it to the end, please.', 'Please carry on with that.',
    'Please continue; there is time.', 'Say the rest of it, please.', 'I would like to hear the rest.', 'Go on, please, I am with you.',
  ],
  encourage: [
    'Tell me in your own words.', 'Please say a little more about it.', 'Give me your thought, even if it is only half a thought.',
    'Start anywhere you like.', 'A first guess is welcome.', 'Say what you see, in whatever order it comes.',
    'One sentence is enough to begin with.', 'Anything that comes to your mind will do.',
  ],
  noApology: [
    'There is nothing to be sorry about.', 'No need to apologise.', 'That is quite all right.', 'Do not worry about that.', 'That is no trouble at all.', 'Please do not mind that.', 'All is well.',
  ],
  // For somebody who is sorry for their language.
  anyWords: [
    'Take whatever words you have; I follow the thought.', 'Simple words are fine here.', 'Short sentences will do, and code names too.', 'Say it as simply as you like.', 'A few plain words are enough for me.',
  ],
  asYouRead: [
    'Take it as you read it.', 'Whatever you find there is meant.', 'You may choose where to begin.', 'I mean it as widely as you like.', 'Begin with the part that you find worth saying.',
  ],
  wereAt: [
    'We were at {topic}.', 'Let us come back to {topic}.', 'The question was about {topic}.', 'Let us keep to {topic}.',
    'My question about {topic} still stands.', 'I would still like to hear about {topic}.', 'We were looking at {topic}.',
    'Our subject is still {topic}.', 'We go back to {topic}.', 'I am still curious about {topic}.', 'What interests me is {topic}.',
    'I asked about {topic}.',
  ],
  wait: [
    'Take your time.', 'There is no hurry.', 'Think it over in peace.', 'I am still here.', 'It is fine to think for a while.',
    'Whenever you have a thought, I am listening.', 'Do not feel rushed.', 'I can wait.', 'A thought in progress is welcome too.',
    'You have time for this.', 'Quiet thinking is part of it.', 'I leave you the time that you need.', 'Nothing presses us here.',
    'Go through it calmly.', 'Begin whenever it suits you.',
  ],
  waitReady: ['Take the time you need, and tell me when you are ready.', 'No hurry. I begin when you say that you are ready.', 'We wait as long as you like. Just tell me when you are ready.', 'All in good time. Your word starts it.',
    'As you like. I start when you say so.', 'Breathe, and let me know.', 'It can wait. Say yes when it suits you.', 'Then a little later. Tell me when.',
    'Nothing begins without your yes.', 'We are in no hurry here. Give me a sign when you are ready.'],
  silent: [
    'I have not heard from you for a while. If something is wrong, press ‹help›.',
    'It has been quiet for some time. You can take a break or call the invigilator at the bottom of the screen.',
    'I do not hear from you at the moment. If you need a pause, press ‹break›.',
    'It is quiet on your side. If anything is in the way, the invigilator can come to you.',
  ],

  // What is waited for, as a statement
  awaitReady: ['Tell me when you are ready.', 'A short yes is enough when you are ready.', 'I go on when you say that you are ready.', 'Say yes, and we go on.', 'One word from you, and it starts.', 'I wait for your yes.',
    'It begins with your yes.', 'A yes from you opens it.', 'When you are ready, say so.', 'Ready is all that I need to hear.', 'I only need to know that you are ready.', 'Your yes is what I am waiting for.'],
  awaitFocus: ['Tell me which area you would like to focus on: {areas}.', 'Name one or two of these: {areas}.', 'The choice is still yours: {areas}.', 'I only need an area from you: {areas}.'],
  awaitShare: ['Please press ‹share›, and tell me when it is done.', 'I need your screen before we can go on.', 'The next step is the button ‹share›.', 'We go on once your screen is here.',
    'Everything else waits for the screen.', 'First the screen, then the rest.', 'The interview continues with your screen.', 'Without the screen I may not go on.'],
  awaitBackground: ['Please go on about your work.', 'Tell me about what you have worked on.', 'I would like to hear about your work.', 'Your own experience is what I am asking about.', 'Please stay with your background for now.', 'Let us stay with what you have done so far.'],
  awaitSee: [
    'Tell me when you can see the snippet.', 'I wait until you see the snippet.', 'Say so when the code is on your screen.',
    'Let me know once the snippet is there.', 'We start when you see the code.', 'A short yes is enough when you see it.',
  ],
  awaitRead: [
    'Tell me when you have read it.', 'Read on in peace, and say so when you are through.', 'I wait until you have read the code.',
    'Let me know when you are through the code.', 'When you have read the code, a yes is enough.',
    'Say so when you have come to its last line.',
  ],
  awaitQuestions: ['Ask me anything about the process.', 'You may still ask about the process.', 'If something about the process is open, say it.', 'I am here for questions about the process.',
    'About the process you may ask whatever you like.', 'If nothing is open, a no is enough.', 'A question about the process is still welcome.', 'Once you have no more questions, say so, and we finish.'],
} as const satisfies Record<string, readonly string[]>
