/** Welcome, focus, screen share and background. See `lines.en.ts` for how entries are read. */
export const openingLines = {
  // Opening
  welcome: [
    'Welcome, and thank you for coming. This is a code review interview. You will see real snippets, and we reason about them together. You need not write any code. First I ask a little about your background. You can leave at any time with the ‹end› button at the bottom of the screen, and take the interview another time.',
    'Hello, and welcome. We are going to review some code together, real snippets, one after the other. Explaining in your own words is enough; you do not have to write code. Before that I would like to hear about your background. If you need to leave, the ‹end› button is at the bottom of the screen, and you can take the interview another time.',
    'Good to have you here, and welcome. This is an interview about reading code: a few real snippets, and a conversation about each. Nobody asks you to write code. We begin with your background. The ‹end› button at the bottom of the screen lets you leave whenever you want, and you may take the interview another time.',
  ],
  areReady: ['Are you ready to begin?', 'Shall we begin?', 'Are you ready to start?'],
  askFocus: [
    'The review can lean to {areas}. Which of these would you like to focus on?',
    'We can give more weight to {areas}. Where would you like the review to lean?',
    'You have a say in the direction: {areas}. Which of them should we look at most?',
  ],
  heardAreas: ['{areas}, then.', 'Then we lean to {areas}.', 'I will keep {areas} in mind.'],
  heardNoArea: ['Then we keep it broad.', 'I will not lean to any side, then.', 'We take it as it comes, then.'],
  askShare: [
    'Now I need to see your screen. Please press ‹share›, and tell me when it is done.',
    'Next comes the screen. Please share it with the button ‹share›, and tell me once that is done.',
    'Before we go on, please share your whole screen with the button ‹share›. Tell me when you have done it.',
  ],
  whereToShare: [
    'It is the button ‹share› in this window. After that, choose the whole screen.', 'Press the button with the words ‹share›, and then choose the whole screen.',
    'The button that you need is called ‹share›.',
  ],
  shareNotThere: [
    'I do not see your screen yet. Please press ‹share›.',
    'Nothing has reached me so far. The button is called ‹share›.',
    'The screen is still not here on my side. Try ‹share› once more, or call the invigilator.',
    'I am still waiting for your screen. If the button does not help, press ‹help›.',
    'My side is still dark. One press on ‹share› is enough.',
    'No picture has come yet. ‹share› starts it.',
    'The screen has not arrived. Perhaps the button was not pressed to the end.',
    'I keep looking for your screen and do not find it yet.',
  ],
  shareRefused: ['The screen share was not allowed.', 'I was not given the screen.', 'The screen was asked for and not given.', 'The permission for the screen did not come.'],
  shareFailed: ['The screen share did not start. That is not your fault.', 'Sharing the screen failed on this computer.', 'The computer could not share the screen.', 'The share did not come about; that happens.'],
  shareBlank: ['Something arrives, but the picture is blank.', 'I receive only a blank picture of your screen.', 'What reaches me is an empty picture.', 'The picture of your screen has nothing on it.'],
  shareBroke: [
    'I can no longer see your screen, so I have stopped here.', 'The screen share broke off.', 'Your screen has gone from my side.', 'I have lost sight of your screen.',
    'The picture of your screen has stopped.', 'Your screen is not reaching me any more.', 'The screen is gone, and we pause.', 'I see no screen at the moment.', 'The screen share has stopped.',
  ],
  // Completes what was said of a lost or failed share.
  shareAgain: [
    'The clock is stopped too. Please press ‹share› again.', 'No time is lost. Please share it with ‹share›.', 'Nothing is lost and the clock stands. ‹share› takes us on.',
    'There is no hurry. Please press ‹share›, or call the invigilator if it keeps happening.', 'Your time is kept. Please try ‹share› once more.',
    'We wait with the clock stopped. ‹share› brings us back.', 'Please share it once more. If that is a nuisance, the invigilator can help.', 'The clock stands until I see it. The button is ‹share›.',
  ],
  screenSeen: ['I can see your screen now, thank you.', 'Your screen is here. Thank you.', 'Thank you, I see your screen.'],
  screenSeenAgain: [
    'I can see your screen again, thank you.', 'Your screen is back. Thank you.', 'Thank you, the screen is here again.',
    'I see the screen once more.', 'The screen has come back.', 'Your screen is with me again.', 'There it is; I see your screen.',
    'That worked; the screen is here.',
  ],
  screenStillSeen: ['Your screen is still shared, and I see it.', 'I still see your screen.', 'I can see your screen as before.'],

  // Background
  followUpTwo: [
    'You mentioned {a} and {b}. Could you walk me through one concrete example from that work: how it flowed, what was difficult, and how you solved it?',
    'You spoke of {a} and of {b}. Could you take one concrete case from there and tell me how it went, what was hard about it, and what you did?',
    'I would like to stay with {a} and {b}. Which one case could you take me through, from how it worked to what was hard and how you got past it?',
  ],
  followUpOne: [
    'You mentioned {a}. Could you walk me through one concrete example of that: how it flowed, what was difficult, and how you solved it?',
    'You spoke of {a}. Could you take one concrete case from there and tell me how it went, what was hard about it, and what you did?',
    'I would like to stay with {a}. Which one case could you take me through, from how it worked to what was hard and how you got past it?',
  ],
  followUpHard: [
    'You named “{what}” as the hard part. Could you tell me what you tried first, and how it ended?', 'I would like to stay with “{what}”, the hard part. What did you try, and what came of it?',
    'Let us take “{what}”, since it was hard. How did you go about it, and what would you do in another way today?',
  ],
  followUpPlain: [
    'Let us make it concrete. Could you take one example from that work and tell me how it went, what was difficult, and how you solved it?',
    'I would like to see that more closely. Which one case from that work could you take me through, with its difficulties and your solutions?',
  ],
  // Where nothing that was told can be asked about: somebody who begins, or who spoke of something private.
  followUpOwn: [
    'Could you take one piece of code that you know well, however small, and tell me how it works and what was hard about it?',
    'Something small will do, from learning too. Which piece of your own code could you take me through, with what was difficult in it?',
    'Let us take one thing that you wrote yourself, of any size. How did it work, and what gave you trouble?',
  ],
  followUpEarlier: [
    'Earlier you spoke of {what}. Could you walk me through one concrete example from that work: how it flowed, what was difficult, and how you solved it?',
    'You told me of {what} before. Could you take one concrete case from there and tell me how it went, what was hard about it, and what you did?',
    'I come back to {what}, which you named before. Which one case could you take me through, from how it worked to what was hard and how you got past it?',
  ],
  tellStory: ['I am listening.', 'Please tell me, then.', 'Good; begin wherever you like.', 'Then I listen.', 'Gladly; start with whatever comes first.'],
  encourageBackground: [
    'One project is enough to begin with.', 'Start anywhere you like.', 'A sentence or two will do.', 'Small things count as well.', 'What you did last is a good place to begin.',
  ],
  backgroundEarly: ['Thank you, I keep that for your background.', 'I have noted that, and I come back to it.', 'That belongs to your background, and I ask about it soon.'],
  areaMeans: [
    'By {area} I mean work with such things as {words}.', 'For me {area} is about such things as {words}.', 'What I mean by {area} is work with such things as {words}.',
  ],
  backgroundBurden: ['A few sentences are enough.', 'Keep it as short as you like.', 'An outline will do.'],
  thanksBackground: [
    'Thank you, that gives me a picture.', 'Thank you for telling me that.', 'That helps me to know where you come from.',
  ],
  thanksFor: [
    'Thank you for what you told me about {a}.', 'I keep in mind what you said about {a}.', 'Thank you, it helps me to know about {a}.',
  ],
  thanksHard: [
    'Thank you. I have noted “{what}” as the hard part.', 'Thank you for the example, and for naming what was hard: “{what}”.', 'The hard part, “{what}”, is easy to picture. Thank you for that.',
  ],
  backgroundLeft: [
    'That is fine; we leave your background there.', 'Then we need not stay with that.', 'All right, we can do without it.',
  ],
  openingOver: [
    'The time for your background is used, so I take us on.',
    'We have to go on now, because the time set aside for your background is over.',
  ],
  openingLate: [
    'The time for the beginning is used, so I take us on.', 'We have to go on now, because the first minutes are over.', 'I lead us on, so that there is time for the code.',
  ],
  backgroundLate: [
    'Thank you, I keep that with your background.', 'Thank you for adding that.', 'I have added that to what I know of you.',
  ],
  readyForFirst: ['Are you ready to begin with problem one?', 'Shall we begin with problem one?', 'Are you ready for problem one?'],
  sayReadyForFirst: ['Tell me when you are ready for problem one.', 'Say the word, and problem one begins.'],
} as const satisfies Record<string, readonly string[]>
