/** Readiness, answers and ignorance in few words, as they are said in a hurry. */
import type { Said } from '../messages.ts'

export const shortTalk: Said = {
  ready: {
    ready: [
      "I'm good to begin", 'count me in, go', 'alrighty then', 'any time', "let's get started shall we", 'hit me with it', 'yes sir',
      'please do', 'yes, I have everything I need', 'I read the rules, begin please', 'waiting for your first question',
      'I have been ready since this morning', 'no reason to wait any longer', 'nothing more to prepare, begin', 'i am reddy',
      'we can start, no questions', "it's fine, don't wait for me",
    ],
    share: [
      'I pressed allow', 'permission given', "it's on now", 'you have my screen', 'screen is being shared as we speak',
      'I chose the whole display and hit share', 'the system says the share is running', 'i have share it',
      'okay I picked it from the list',
    ],
    see: [
      'yes there is code', 'it just came up', 'got the code', 'a python file, yes', 'I have it open before me', 'no problem, it is here',
      "there's a file with three functions", 'yes something came', 'it took a moment but now it is there',
    ],
    read: [
      'been through it twice', "that's it, I have seen all of it", "I know what's in there now", 'I looked at every function, go on',
      "okay I've got a picture of it", 'read it all, ask', 'I understood most, let us continue', 'you can begin with your questions',
      'the last line is read', "there isn't much to read, I'm done", 'I finish to read',
    ],
  },
  'not-ready': {
    ready: [
      "I will let you know when I'm set", 'as soon as my microphone works we can begin', "I'm still plugging in my charger",
      'one thing first, my mouse is dead', 'my neighbour rings, wait', 'no I just sat down', "in ten minutes I'll be there",
      'my computer is doing an update', 'two secs', "can't start yet, the room is full of people", "please don't start",
      'i need go to drink something before',
    ],
    focus: [
      'give me a second to decide', 'let me think which I like more',
    ],
    share: [
      'it wants an administrator', 'the browser blocks it', 'nothing opens when I press share', 'it closed itself', 'no such button here',
      "where is it? I can't see the button", "a pop-up came but it's blank", 'I get an error', 'my screen went black',
      'sharing stopped again by itself', "it asks for rights I don't have",
    ],
    background: [
      'let me think which project', 'I need a moment to remember', 'give me a second to come up with one',
      'can I have a minute to choose an example?',
    ],
    see: [
      'only white here', 'I have nothing on my side', 'just your text, no code', "there's no file", 'it has not come',
      'the box is there but nothing inside', 'an empty window', 'the thing keeps turning round', 'still waiting', 'where? I see no code',
      "it doesn't come up",
    ],
    read: [
      "I've only begun", "I'm in the first third", 'let me go over the end once more', 'one function left to go', 'not through yet',
      'just started reading', 'a few lines left', 'I want to read the loop again before we go on', "I need longer, it's dense",
      'i am at the middle',
    ],
    answer: [
      'let me look again', 'give me some seconds', 'hmm let me think', 'still thinking', "I'm thinking about it",
      "wait, I'm reading the function again", "patience please, I'm looking", 'can you give me half a minute',
      'let me go back to the code for a second', 'i need think little bit', 'just checking something in the code, one moment',
    ],
  },
  answer: {
    focus: [
      'the second', 'the last one you said', 'I could do any of them', 'either is good', 'all but frontend', 'everything except data',
      'surprise me', "I'm strongest in databases", 'web services mostly', "not design, I'm bad at that", 'I lean to the data side',
      'the same as before', 'all of them are ok', 'servers, queues, that kind of thing', 'more the infrastructure side', 'I am into APIs',
      "let's say platform",
    ],
    background: [
      'none really, I come straight from school', 'not much, I only did one small shop for my uncle',
      'no professional experience, I learned it at home', 'I taught myself', 'ten years of Perl, can you believe it',
      'we were two people, I wrote the importer', 'they closed my team in spring so I left', 'I left because the work was dull',
      'I stopped working there two years ago', 'it was an app for booking rooms, I did the server',
      'mostly support and a little scripting', 'there was a bug in the billing that took us a month',
      'I ended up leading the whole thing', 'my task was to repeat the measurements and store them',
      'I asked the customers what they needed', 'I was told to rewrite the parser', 'Fortran, then Matlab, now Python',
    ],
    answer: [
      "I don't believe that anything is missing", 'not that I can see, it looks right', "I'm not sure, but I'd guess the list is empty",
      "perhaps a deadlock, I can't say for certain", 'I think so', 'I guess not', 'no, probably not', 'yes it should',
      'it looks alright to me', 'Is it because the name is wrong?', 'Is it the second line?', "shouldn't it be a list?",
      'and is the value checked?', 'what when the list is empty?', 'you need a lock around it', 'you could log which one failed',
      'you should tell the caller', 'it ends after the first error', 'the loop stops there', 'leave the name in, you need it later',
      "I'd want to leave the order as it is", 'it marks the row as read', 'the record gets the wrong mark',
      'the tests are all done with a fake clock', 'the others have to wait for it', 'wait is missing there',
      'a pause between the calls would be good', 'repeat the call with a pause', 'ask the server again, at most three times',
      'this line says: give me everything', 'it lets you continue with half the data', 'the message says nothing about the cause',
      'I know this one: the default is shared', 'I have seen that before, it is the default list',
      "I've never seen it done like this but it should work", "without the key you don't know which is which",
      'no one knows which one failed', 'there is no way to know what failed', 'it does not know the name', 'it forgets the first one',
      'we lose the first one', 'the third is wrong', 'number two is the slow one', 'sure, a set would do', 'fine as it is', "that's ok",
      'correct', 'false', 'neither', 'the second', 'it says so in the comment', 'it crashes', 'boom, exception', 'KeyError',
      'it blows up', 'runs forever', 'the first call', 'both of them fail', 'on line 9 I would pass the date', 'i think it work',
      'it give error', 'is not closed', 'no close', 'nobody close it', 'so that it can be tried again later',
    ],
    questions: [
      'no, nothing', 'nope all clear', 'I have none', 'not at the moment', 'I think everything was said', 'no, all fine, thanks',
      'nothing comes to mind, thank you', "that's all from my side", 'all clear, thanks',
    ],
  },
  unfinished: {
    focus: [
      "I'd like backend and", 'first of all', 'mainly the',
    ],
    background: [
      'I worked for a company that', 'then in 2019 I moved to', 'my job there was to', 'we built a tool for', 'I mostly do Java and',
      'the project was about', 'it started when the', 'what I liked most was the', 'sorry I pressed enter, it goes on', 'more to come',
    ],
    answer: [
      'the request is sent and then we', "I'd say the function should", 'it looks like the', 'one problem is that the list',
      'this happens when the', 'well first it opens the file, then it', 'I see two problems here, the',
      'we get the rows and for each row we', 'that was not everything yet', 'wait, I have more', "hang on, that's only half of my answer",
      'more follows', 'I was interrupted, I go on', 'sent too early, sorry', 'oh I hit return too soon',
      'and there is one more thing I want to say about', 'my answer goes on', 'the rest in a second', "I wasn't done",
      "so what I'd do is", 'it is called with the', 'on the one hand it is short, on the other', 'because in the case of',
      'the id is used to', 'and if the list is empty then', 'for every url it', 'as I said, the', 'I need one more message for the rest',
      'the default is a', 'I continue below', 'wait there is more to it',
    ],
  },
  'does-not-know': {
    focus: [
      "not sure, I don't know these areas", "I can't decide", 'no idea which one suits me',
    ],
    background: [
      'I have no example', "I can't come up with one", 'none that I remember', "I don't remember any of it", 'no project comes to mind',
      'hard to say, I forgot most', "I can't think of one now",
    ],
    answer: [
      'no answer from me', 'no thoughts', "I'd have to check the documentation", "I'd need to google it",
      'I would have to look at the manual', 'that is all I have', "that's everything I know about it", "I've told you all I know",
      'nothing else comes to me', "I can't think of anything more", "couldn't tell you", "I couldn't say", 'no notion',
      "can't help you there", "it's Greek to me", "I'm blank", 'my head is empty', "sorry, can't do this one", 'too hard',
      'this one is too difficult for me', 'over to the next one please', 'please go on with the next', "let's leave that one",
      "leave this out, I can't do it", 'I skip that', 'I pass on that', 'who knows', 'God knows', "don't ask me",
      'I only know the basics, not this', 'async is not my thing', 'I never understood decorators', 'never used it in my life',
      'we never did that at work', 'I do not know it', 'no se', 'i not know', 'know nothing about that',
      "I don't know what could go wrong", "I don't know what's bad about it", "I'm stuck", "I'm totally stuck here", 'still no idea',
      'sorry I forgot', 'it escapes me', 'I learned it once but it is gone', "I'd be lying if I said I knew",
      'any answer would be a guess', 'I would be guessing', 'i have no answer sir',
    ],
  },
}
