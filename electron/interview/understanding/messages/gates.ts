/** Readiness, and the wish for time. */
import type { Said } from '../messages.ts'

export const gates: Said = {
  ready: {
    ready: [
      "Yes, I'm ready.", 'yep', "sure, let's go", 'Yes please go ahead, I am ready to begin.', 'ok im redy',
      "yeah let's do this, I'm a bit nervous but ready", 'uh yes I think so we can start', 'Of course, we can begin whenever you like.',
      'y', 'Ready when you are!', 'all good on my side', 'no problem, go on',
      'I had a coffee and switched off my phone, the door is closed, so from my side nothing is missing any more. Let us start.',
      "No questions from me, let's start with the first one.", "not really ready, but let's just start anyway",
      'Okay, next problem please.', 'Да, I mean yes, we start', 'Sounds good.', 'yes ready', 'I am prepared, go for it', 'mm hm',
      "all right, let's begin", 'good to go here', 'No need to wait for me', 'you can start with the questions', 'sure thing',
      "I'm as calm as I can be, start", 'yes, I am all ears', 'shall we?', 'whenever you want', "I'm here and ready to start",
      'okay, everything is clear so far', 'sounds fine to me', 'nervous, but yes', 'why not, go ahead', "yeah I'm set",
      "Hi, sorry, I'm a bit nervous. Yes.", "Hello, I'm quite nervous. Yes, I'm ready", "sorry, I'm nervous today. Yes", 'Hi. Bit excited, sorry. Okay, yes.',
    ],
    see: [
      'I can see it', 'yes it appeared now', 'the code is on my screen', 'ok there it is, twenty seven lines of python',
      'Now I see the snippet, thank you.', 'its here', "Yes, it's visible, it took a second to load.",
      "Yes, there's something about airflow now", 'the snippet is in front of me', 'yes the file shows up', 'It loaded.', 'it popped up',
      'looks like a FastAPI file, yes I have it', 'the python code is displayed', 'the code came up',
    ],
    read: [
      'I have read it.', 'done reading', 'ok finished, you can ask', "Okay I went through it twice, I'm done.",
      "I've read through the whole thing now and I think I understand roughly what it does, go ahead", 'readed, yes',
      'yes I looked over everything',
      "uh so yeah I've gone through it line by line and um there were a few funny things but okay I'm through with it now",
      'got through all of it', 'I believe I have the gist of it', 'ok, looked it over', 'Yes, that was quick to read',
      'I know what it does, ask me', "the code is short, I'm through", "I've gone over it two times", 'ok understood the code',
      'yes I have looked at every line', 'Ask away', 'read and understood',
      'read it, but I never used airflow', "I've read it, I don't know the library though", 'done, though I have not worked with aiohttp before', 'I read it all, not sure that I get every line',
    ],
    share: [
      'done', 'I shared my screen now.', 'ok sharing is on, can you see it?',
      "I've clicked the button and chose the entire screen, so it should be there now", 'its shared',
      'Yes you should be seeing my screen', 'ok done, picked the whole screen, I hope this was the right one',
      "okay let me share, done, it's up", 'I clicked on share and chose the entire screen', 'screen is on',
      'my screen should be visible to you', 'you should be able to see my desktop', 'sharing has started', 'I gave permission',
      'there, whole screen', 'my whole screen is shared now',
    ],
  },
  'not-ready': {
    ready: [
      'wait', 'No, not yet.', 'one moment please', 'hold on a sec', 'Can you give me two minutes? I need to get some water.', 'not ready',
      'I am not ready still, please wait a little.', "um could we wait like a minute my headphones aren't connected",
      'hang on, my cat is on the keyboard', 'nope', 'sory not yet',
      'I was ready a minute ago but now someone is at the door, give me a second', 'Almost ready, just closing some other windows.',
      "Could we start a bit later, maybe in five minutes? The room is loud at the moment and I'd like to close the window and find my glasses before we go on.",
      'could you hang tight for a bit, my dog is barking', 'no I still have to fix my audio', 'Not at the moment',
      'can we wait until my colleague leaves the room?', "I'm not prepared yet", 'someone is at the door, be right back',
      'can you give me a minute first',
      "Hi, sorry, I'm a bit nervous.", "I'm quite nervous", 'sorry, I am a bit nervous today', 'hello, a bit nervous here', 'no wait, let me plug in my laptop',
    ],
    see: [
      "I can't see it", 'no, nothing there', 'the screen is still blank on my side',
      'There is no code yet, it shows only the loading circle', 'not visible for me', 'I dont see anything',
      'still waiting for it to come up', 'nope still empty, is it loading', 'the window keeps spinning', 'Nothing has shown up',
      "there's only a white box", 'The page stays white', 'nope, nothing there', 'the image has not come yet',
      'not seeing anything so far',
    ],
    read: [
      'not yet, still reading', 'Give me another minute with it', 'I need some more time to read.', "i'm on line 14, hold on",
      'not finished', 'Please a little more time, I read slowly in English.',
      "hmm no it's longer than I thought, um I'm still at the second function", "I haven't finished it",
      'half of it, a bit longer please', 'not quite, I am still at the second function', "I'd like to read it a second time",
      "I'm only halfway", "I'm a slow reader, please wait", 'still need to look at load', 'one more look please',
      'need to scroll down first', 'a little patience please', 'two more lines to go', 'a minute please',
    ],
    share: [
      "It doesn't work, the button does nothing", "I can't share, it says permission denied", "wait I can't find the button",
      'not done yet', "it's asking me which screen, one second", 'it asks me for a permission and then closes',
      'the share button is not reacting', 'My screen share was refused by the system', 'let me close my other programs first',
      'there is an error message when I try to share', 'which window? I only see a grey box', 'my mac is asking for a permission',
      "I can't share, the dialog is empty", 'it says access denied',
    ],
    answer: [
      'let me think for a moment', 'Can I have a minute to think about it?', 'hmm give me a second', 'just a moment',
      'I need thirty seconds to think', 'hmm give me a sec to look', "one moment please, I'm thinking", 'hmm, thinking',
      'Can I think about it for a second?', 'wait a second, I want to look at line 9 again', 'ok hang on while I read that function',
      "I'd like to breathe for a moment", 'I have to think about this first',
    ],
  },
}
