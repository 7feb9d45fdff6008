/** Replies to everything that is no answer: the process, words, hints, steering, leaving. See `lines.en.ts` for how entries are read. */
export const asideLines = {
  // Questions of the candidate
  timeLeft: [
    'There are {left} left in all.', 'We have {left} left.', 'The clock says {left}.', 'From now it is {left}.', 'By my clock, {left} remain.', 'You have {left} in hand.',
  ],
  problemTime: [
    'Each problem may take about {minutes} minutes, and I keep an eye on that. In all there are {left} left.',
    'About {minutes} minutes are set aside for each problem. I say so when they are used, and {left} remain in all.',
    'A problem has about {minutes} minutes. You need not watch them; I do that. There are {left} left in all.',
  ],
  whatNext: [
    'We are at problem {number} of {count}, and after the last one I close and you can ask about the process.',
    'There are {count} problems, and this is number {number}. At the end there is time for your questions.',
    'After this problem, number {number} of {count}, we simply go on in order, and I close at the end.',
  ],
  whatNextLast: [
    'This is problem {number}, the last one. After it I close, and you can ask about the process.', 'Yes, we are at the last one, number {number}. Then comes a short close, with time for your questions.',
    'Problem {number} is the last. When we are through it, I close.',
  ],
  howManyQuestions: [
    'That depends on your answers. Each problem has about {minutes} minutes, and I ask what is still open.', 'There is no fixed number; I ask what you have not told me yet, for about {minutes} minutes a problem.',
    'As many as fit: a problem takes about {minutes} minutes, and what you say by yourself is not asked again.',
  ],
  seesScreen: ['Yes, I see your screen.', 'Yes, your screen reaches me.', 'It is shared, and I see it.'],
  stillHere: ['Yes, I am here.', 'I am here, and I read what you type.', 'Yes, I am listening.'],
  askAway: ['Please ask.', 'Yes, go ahead with it.', 'Ask, by all means.', 'I am listening to your question.'],
  ifWrong: [
    'Then we think on from there; nothing ends by it.', 'I go on from what you say, right or wrong, with a smaller question.', 'A wrong turn is no harm. People read the whole conversation afterwards, and not one sentence.',
  ],
  ifUnknown: [
    'What you say is kept as you say it, that too. People read the whole conversation, and nobody has to know everything.',
    'All of our talk is kept, gaps as well. One gap is one part of the whole that people read.',
    'It stays in the record, as everything does. Say it openly; I offer a smaller step, and people see the whole.',
  ],
  asYouLike: ['That is quite all right. Take the words and the time that you need.', 'Not at all; say it in your own way.', 'It is fine. I follow, however you say it.'],
  howExact: [
    'As much as you find worth saying; one sentence can be enough. You may select lines of the code to point at them.', 'Say it as exactly as you like. Line numbers are not needed.',
    'The thought is what counts. Names and lines help, and you need not give them.',
  ],
  isItRight: [
    'I do not say what is right or wrong. What you said stands as you said it, and you may add to it.',
    'I neither confirm nor correct; people judge it afterwards. If you would like to add something, do.',
    'That is not mine to say. Where I would like to hear more, I ask.',
    'I keep my opinion out of it, for everybody alike. You may change or add what you like.',
  ],
  isItEnough: [
    'I have it as you wrote it. Where I would like to hear more, I ask.', 'You decide how much you say. When something is still open, I ask about it.',
    'You need not keep count. Whatever is still open, I ask about.', 'Your words have arrived. If you have more, I take that too.',
  ],
  inLanguage: [
    'I understand English only. Simple English with mistakes in it is fine, and names of code are the same everywhere.',
    'Please write in English. What comes in another language is kept, but I cannot follow it.',
    'English is the only language that I follow. Short and simple sentences will do.',
  ],
  textSize: [
    'Yes. The button with the size of the text, at the bottom of the screen, makes everything larger, up to twice.', 'There is a button for the size of the text at the bottom of the screen; it makes everything larger.',
    'At the bottom of the screen you find the size of the text. Press there, and everything grows.',
  ],
  mayCorrect: [
    'What you wrote stays, and you may correct it or add to it whenever you like. Just write it; it is read together.', 'Yes. Write what you would say now, at any time; both are kept, and people read both.',
    'You can: write the correction as your next message. The earlier one stays in the record beside it.',
  ],
  needNotName: ['You need not name anybody. “A bank” or “a shop” is enough.', 'No names are needed. Say what kind of place it was, if you like.', 'Leave out every name that you would rather keep to yourself.'],
  howFarOpening: ['We are at the beginning. After your background come {count} snippets, and then a short close; {left} are left in all.', 'The snippets are still to come, {count} of them, and then a short close. There are {left} left.'],
  howFar: [
    'We are at problem {number} of {count}, with {left} left in all.', 'This is problem {number} of {count}. There are {left} left for everything.', 'Of {count} problems this is number {number}, and {left} remain.',
  ],
  nothingFollows: [
    'From me nothing more follows; you leave with ‹end›. The people named in the consent text go through what was said, and those who invited you tell you how it goes on.',
    'This was the last part. When you have no more questions, you leave with ‹end›. What follows, you hear from those who invited you.',
    'Here it ends: ‹end› lets you go. People read our conversation then, and the next word comes from those who invited you.',
  ],
  afterwards: [
    'It is kept as the consent text said, and the people named there read it. What they make of it, those who invited you can tell you.', 'The record stays where the consent text said. People go through it and judge; I have no part in that.',
    'People read it after the interview. How long it is kept and who they are stood in the consent text.',
  ],
  whoDecides: [
    'People decide, and not I. Which people, those who invited you can tell you.', 'I decide nothing. Assessors read our conversation; who has the last word, I do not know. Ask those who invited you.',
    'That is decided by people, afterwards. Who they are, I do not know; those who invited you do.',
  ],
  notMine: [
    'That I do not know. The people who invited you can tell you.', 'I was told nothing about that. Please ask those who invited you.', 'There I have no answer; those who invited you have it.',
  ],
  yourCopy: [
    'I cannot hand anything out, and I do not know what you may have. Ask the invigilator, or those who invited you.', 'Whether you get a copy, I do not know. Those who invited you can tell you.',
    'That is not up to me. The invigilator, or those who invited you, can say what you may have.',
  ],
  choiceIsYours: [
    'Take the one that you know best. The code stays the same; your choice decides what I ask at its edges.', 'I have no favourite, and none is easier. What you work with most is a good choice.', 'Whatever is nearest to your work. The snippets are the same for all of them.',
  ],
  tellWhatYouLike: ['Take whichever you would rather talk about.', 'The one that you remember best is the right one.', 'Both are welcome; choose the one that you like to tell.'],
  whatNextOpening: [
    'First your background, then {count} snippets one after the other, then a short close.',
    'Your background comes first. Then we look at {count} snippets, and then I close.',
    'We talk about your work, then about {count} pieces of code, and finish with your questions.',
  ],
  howToLeave: [
    'You can leave at any time with ‹end› at the bottom of the screen. It asks once, and then the interview ends.',
    'The ‹end› button at the bottom of the screen ends the interview whenever you want.',
    'To stop, press ‹end› at the bottom. What you have said so far is kept.',
  ],
  anotherTime: [
    'Yes. Until you see the first snippet you may leave with ‹end› and take the interview another time.',
    'You can: leave now with ‹end›, at the bottom of the screen, and take it on another day.',
    'Another time is possible. Press ‹end› before the first snippet comes, and nothing is lost.',
  ],
  anotherTimeLate: [
    'You have seen a snippet, so people decide that, and not I. Ask the invigilator with ‹help›; what you said is kept.',
    'From the first snippet on that is for people to decide. ‹help› brings somebody whom you can ask.',
    'I cannot promise it once a snippet was shown. The invigilator can tell you: press ‹help›.',
  ],
  howToBreak: ['‹break› is at the bottom of the screen. It stops the clock.', 'For a break, press ‹break› at the bottom; the clock stands until you come back.', 'You may take a break with the button at the bottom. Time stands still meanwhile.'],
  whatRecorded: [
    'What is recorded is what the consent text named, and nothing beside it. Under ‹data› you can withdraw your consent.',
    'It is as you read in the consent text: what you agreed to is kept, for the people named there.',
    'Just what you gave your consent to at the start. You can change your mind under ‹data›, at the bottom of the screen.',
    'The consent text said what is kept, for how long, and who sees it. The invigilator can show it to you again.',
  ],
  howJudged: [
    'I do not decide anything. People read what was said here and judge it afterwards.',
    'No mark comes from me. An assessor reads our conversation later.',
    'I keep the record, and an assessor looks at it after the interview.',
    'I cannot say how it goes, because I do not judge. That is done by people, and afterwards.',
  ],
  aboutResult: [
    'I do not know when you hear the result. The people who invited you will tell you.',
    'The result comes from the people who invited you, not from me. They can say when.',
    'About the result I know nothing. Please ask those who invited you.',
  ],
  whoReads: [
    'The people named in the consent text read it. You saw that text before we began.',
    'An assessor reads what we say here. Who that may be stands in the consent text, which you saw before we began.',
  ],
  noCodeNeeded: [
    'You need not write any code. Your own words are enough.', 'No code is asked for. Explain it as you would to a colleague.',
    'Explaining is all that is needed; code is never required here.',
  ],
  ownWords: [
    'What counts here is your own reasoning, so please answer from what you see in the code. For the rules of the room, ask the invigilator.',
    'I can only take what you yourself make of the code. The invigilator can tell you what else is allowed.',
    'Please answer from your own thinking. If you are unsure what is allowed, call the invigilator.',
  ],
  aboutHelp: ['If something does not work, press ‹help› at the bottom of the screen.', 'A person comes when you press ‹help›.', 'For anything that I cannot solve, there is ‹help›.'],
  whyAsked: [
    'I ask so that an assessor can read how you reason about code.', 'Each question is there to hear how you think; nothing else is behind it.',
    'My questions go from the whole of a piece of code to its details, and your thoughts are what counts.',
  ],
  aPerson: [
    'I am a program, and I lead this interview. If you would like to speak to a person, press ‹help›.',
    'There is a person nearby: press ‹help›. I am a program that asks the questions.',
  ],
  // Where no row knows the question: true of any.
  aboutProcess: [
    'That I cannot tell you. The invigilator may know: ‹help› brings somebody.',
    'I have no answer to that. Those who invited you can tell you, or the invigilator.',
    'About that I know nothing. I can tell you about the time, the order of things, breaks and leaving.',
    'That is beyond me. With ‹help› you can ask the invigilator.',
    'I was not told that. Please ask the invigilator, or the people who invited you.',
  ],
  termMeans: ['{means}', 'Gladly. {means}', 'It means this. {means}', 'Of course. {means}', 'Here is what it means. {means}'],
  termUnknown: [
    'I use the word as programmers usually do. Take it in the sense that fits the code best.',
    'I mean nothing special by it. Take it in its usual sense.', 'The usual meaning is the one I have in mind.',
    'I have no better word for it. Take it as you know it from your own work.', 'No special sense is meant there.',
  ],
  nameOfCode: [
    'That is a name in the code; what it holds is yours to find out.', 'The author of the code chose that name, and the code says what it stands for.', 'I can say no more of that name than the code does.',
    'It is a name of this code. What stands behind it belongs to the question.',
  ],
  putDifferently: [
    'Let me put it differently.', 'Let me ask it in other words.', 'Here it is in another way.', 'I try it with other words.',
    'Perhaps it is clearer like this.', 'Let me say it another way.',
  ],
  sayAgain: ['Again:', 'Once more:', 'I repeat it:', 'The same once more:', 'Gladly, again:'],
  withhold: [
    'I cannot give you the answer, but I can make the question smaller.',
    'The answer stays with you; I can help you towards it.',
    'I do not give answers away. Let me lead you closer.',
    'That would be the answer itself. A step towards it is this.',
    'I keep the answer back, and offer a step instead.',
  ],
  hintComes: ['Here is a step towards it.', 'Let me help a little.', 'A pointer, then.', 'Let us make it smaller.', 'I narrow it down for you.', 'One step closer.'],
  noHintHere: ['There is no right or wrong answer here.', 'Nothing here needs a hint; your own words are right.', 'No answer is wrong at this point.'],
  steer: [
    'I cannot do that; I only lead this interview.', 'That is not something I do here.',
    'I leave that aside and stay with the interview.', 'My part here is only to ask and to listen.', 'I will not follow that.',
    'That I have to decline.', 'Such requests I do not follow.', 'I stay with the review.',
    'That does not change how I lead the interview.', 'I do not take orders of that kind.',
  ],
  offTopic: [
    'That leads us away from the review.', 'I hear you. Let us keep to the review.', 'I would like to keep us on the review.',
    'That is outside of what we do here.', 'Back to the review, please.', 'I set that aside for now.',
    'I understand, and I would still like to go on with the review.', 'That may be so; I can only take up the review.',
    'I hear you, and I stay with the review.', 'That I cannot take up here.', 'Let that be; the code is our subject.',
    'I would rather spend the time on the code.',
  ],
  soon: [
    'I come to that in a moment.', 'That has its place later.', 'One thing after the other.', 'Let us keep that for a little later.',
    'First things first.', 'We get there soon.',
  ],
  staying: ['Good. Then we go on.', 'I am glad of it. We go on, then.', 'Then let us go on.', 'Fine, we carry on where we were.', 'Very well, on we go.'],
  wantsToEnd: [
    'If you would like to stop, press ‹end› at the bottom of the screen; what you said is kept. If not, we simply go on.',
    'You may end now with ‹end› at the bottom. Otherwise I am glad to go on.',
    'Leaving is your choice, at any time, with ‹end› at the bottom of the screen.',
    'If you want to leave, press ‹end› at the bottom. It asks once, and then you are free.',
    'You are free to go. ‹end› is at the bottom of the screen.', 'If it is enough for today, ‹end› takes you out.', 'Of course you may stop; ‹end› is always there.',
    'Say no more than you like. ‹end›, at the bottom, is how you leave.', 'Stopping is all right. ‹end› at the bottom does it.', 'For leaving there is ‹end›; nobody holds it against you.',
    'Whenever you have had enough, ‹end› is at the bottom.', 'The way out is the button ‹end›, whenever you like.', 'I am glad to go on with you, and ‹end› ends it when you want.',
  ],
  // For somebody who cannot stay; completed by what becomes of the interview.
  hasToGo: [
    'Of course, do go. ‹end›, at the bottom of the screen, ends the interview.', 'I understand, that comes first. Please press ‹end› at the bottom of the screen.',
    'Then please go; it is all right. You leave with ‹end›, at the bottom.', 'That is no trouble. ‹end› at the bottom of the screen lets you go.',
  ],
  leaveAndReturn: [
    'You can take the interview another time.', 'No snippet was shown yet, so you may take it on another day.', 'You are welcome to take it another time.',
  ],
  leaveLate: [
    'What you said is kept. Whether you can take it another time, the invigilator can tell you: ‹help› brings somebody.',
    'Everything so far is kept. A snippet was shown, so people decide about another time; ask the invigilator with ‹help›.',
    'Nothing that you said is lost. Whether another day is possible, the invigilator knows; ‹help› brings somebody.',
  ],
} as const satisfies Record<string, readonly string[]>
