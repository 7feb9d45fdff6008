/** Main's words in English: the catalogue that every other language follows. */
import type { CaptureFailure } from '../../shared/recorder.ts'
import type { TroubleKind } from '../store/trouble.ts'

const minutes = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`)
const interviews = (count: number): string => (count === 1 ? 'One interview' : `${count === 0 ? 'No' : count} interviews`)

/** What is asked of whoever has been refused something. */
const again = (waitMs: number): string => {
  const seconds = Math.ceil(waitMs / 1000)
  return `Try again in ${seconds === 1 ? 'a second' : seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}.`
}

/** `lack` is one of `lacks`. */
const storage: Record<TroubleKind, (lack: string) => string> = {
  full: (lack) => `The disk of this computer is full, so ${lack}. Please make room on it.`,
  'read-only': (lack) => `This computer may not write to the folder of the interviews, so ${lack}. Please check the folder’s permissions.`,
  locked: (lack) => `Another program is using the file of this session, so ${lack}. Please close that program.`,
  failed: (lack) => `The disk of this computer reported an error, so ${lack}.`,
  damaged: () => 'A file of this session is damaged and cannot be used. Nothing was deleted.',
  missing: () => 'A file of this session is missing. Nothing was deleted.',
  'unreadable-key': () => 'The key of this session cannot be read on this computer. Nothing was deleted.',
  'no-secret-store': () => 'This computer has no secret store, and its policy makes no key without one.',
}

export const english = {
  /** For dates and numbers. */
  locale: 'en-GB',
  unexpected: 'Something went wrong inside the interview program. Please try again, or call the invigilator.',
  calls: {
    tooOften: 'That was too much at once. Please wait a moment and try again.',
    tooLarge: 'That is too long to be taken in one piece. Please shorten it.',
    unusable: 'The program could not use that. Please try again.',
  },
  storage,
  /** What storage could not do, for the sentences of `storage`. */
  lacks: {
    reading: 'it could not be read',
    finding: 'the interviews could not be found',
    session: 'the session could not be stored',
    key: 'the session’s key could not be stored',
    talk: 'what happens in the interview could not be stored',
    reserve: 'no room could be kept for the end of an interview',
    declined: 'it could not be noted that somebody declined',
    close: 'the close could not be stored',
    film: 'the film could not be stored',
    bundle: 'the bundle could not be stored',
    sealed: 'the sealed interview could not be stored',
    deed: 'it could not be noted what was done with the session',
    deletion: 'the session could not be deleted',
    'kiosk-key': 'the kiosk’s key could not be stored',
    recovery: 'the key could not be wrapped for recovery',
    index: 'the index could not be stored',
    note: 'the note could not be stored',
    assessment: 'the assessment could not be stored',
  },
  /** What an interview cannot be handed over or filmed for yet. */
  notReady: {
    film: 'The interview has not ended. Its film can be made when it has.',
    bundle: 'The interview has not ended. It can be handed over when it was gone on with, or started again.',
    broken: 'The interview has not ended, and something in it is damaged, so nobody can go on with it. The kiosk ends it as it is when it is started next; then it can be handed over.',
    otherPolicy: 'The policy that lies with this interview is not the one that it was held under, so it is not known whether it is to be sealed. Please put the right policy.yaml back into its folder. Nothing was written.',
    room: (what: 'film' | 'bundle', needed: string, free: string, folder: string): string =>
      `The ${what} needs ${needed} MiB in ${folder}, and ${free} MiB are free there. Please make room, or choose another place. Nothing was written.`,
  },
  /** For the person in charge, at check-in or in a corner of the screen. */
  notices: {
    policyFault: (fault: string): string => `The policy has a fault, so no interview can start. ${fault}`,
    interviewFault: (fault: string): string => `An interview has a fault. ${fault}`,
    interviewUnknown: (name: string): string => `The policy names the interview “${name}”, but there is none that can be used.`,
    nothingOnOffer: 'There is no interview on this computer that can be used.',
    noSandbox: 'Chromium’s sandbox is off, because the program was started as root or with --no-sandbox. Start it as an ordinary user and without that word for real interviews.',
    noSecretStore: 'This computer has no secret store, so the keys of the interviews lie beside them on the disk. Whoever can read the disk can read the interviews.',
    secretStoreWanted: 'This computer has no secret store, and its policy holds no interview without one (sealing.withoutSecretStore). Unlock or install one and start the program again.',
    givenUp: (folder: string, receipt: string): string => `The interrupted interview in the folder ${folder} is closed, and its receipt is ${receipt}.`,
    kioskLogBroken: 'The kiosk’s own log (kiosk-log.ndjson) was changed or damaged. It is kept under another name, and with the next entry a new one is begun.',
    noAuthority: (file: string): string => `The certificates for the model’s endpoint cannot be read from ${file}, so only public authorities are trusted.`,
    noModelKey: 'The key of the model cannot be opened with this account’s secret store, so the model is asked without one.',
    noSigning: (why: string): string => `The key that signs interviews cannot be used, so candidates get no receipt. ${why}`,
    notOpened: (folder: string, why: string): string => `The interview in the folder ${folder} cannot be opened. ${why}`,
    notContinued: (folder: string, why: string): string => `The interrupted interview in the folder ${folder} cannot be continued. ${why}`,
    grantWaits: 'What was granted waits for the next interview that begins. This one is continued; the panel can give it more minutes.',
    endNotNoted: (folder: string, why: string): string => `The end of the interrupted interview in the folder ${folder} could not be noted. ${why}`,
    endNotStored: 'The end of the interview was not stored.',
    noReceipt: 'The interview is stored, but it could not be signed, so there is no receipt. It is signed when it is exported.',
    lastFactsNotStored: 'The last facts about the recording were not stored. The recording itself lies in the folder of the session.',
    keyNotRecoverable: (folder: string): string => `The key of the interview in the folder ${folder} was not wrapped for recovery. It can be used on this computer only.`,
    keysNotRecoverable: (keys: number): string => `${keys === 1 ? 'A key' : `${keys} keys`} could not be wrapped for the recovery key that the policy names. “sessions list” says which; one that this computer cannot open any more comes back with “sessions recover” and the recovery key before.`,
    notSealed: (folder: string, why: string): string => `The interview in the folder ${folder} was not sealed. ${why}`,
    sealedDamaged: (folder: string): string => `The interview in the folder ${folder} is sealed, and something in it was damaged before. It was sealed as it is; the kiosk’s log and the check of the bundle say what.`,
    filmNotMade: (folder: string): string => `The film of the interview in the folder ${folder} was not put together. Its parts are there, and it can be put together at any time.`,
    closedLate: (folder: string, receipt: string): string => `The interview in the folder ${folder} had ended when the program was gone. It is closed now, and its receipt is ${receipt}.`,
    notClosed: (folder: string, why: string): string => `The interview in the folder ${folder} has ended and could not be closed. ${why}`,
    nothingDeleted: 'Nothing was deleted.',
    tooSmall: (room: string, needed: string, length: number, title: string): string =>
      `The disk has ${room} of room, and “${title}” can take ${needed} in its ${minutes(length)}. Please make room on it; the interview can start as soon as there is enough.`,
    filmFits: (length: number): string =>
      `${length < 1 ? 'Less than a minute of film fits' : length === 1 ? 'About one minute of film fits' : `About ${length} minutes of film fit`} on the disk at the present rate. Please make room on it. Otherwise the film stops then, and the interview goes on without it.`,
  },
  filmStopped: {
    diskFull: 'The disk is almost full. The film has stopped, so that what is said can still be stored. The interview goes on.',
    noRoom: 'There is no room left for the recording. The film has stopped. The interview goes on.',
    forbidden: 'The folder of the recording cannot be written to. The film has stopped. The interview goes on.',
    tooSlow: 'The disk is too slow for the recording. The film has stopped. The interview goes on.',
    failed: (code: string | undefined): string => `The recording could not be written${code === undefined ? '' : ` (${code})`}. The film has stopped. The interview goes on.`,
    notMade: 'The recording could not be made. The film has stopped. The interview goes on.',
  },
  /** For the candidate. */
  refused: {
    notNow: 'That is not possible at this point.',
    over: 'The interview is over.',
    blocked: 'No interview can start on this computer now. Please call the person in charge.',
    notOffered: 'That interview is not offered on this computer.',
    noRoom: 'This computer has no room for the recording of your interview. Please call the invigilator. Nothing is lost, and nothing counts against you.',
    withCall: (why: string): string => `${why} Please call the invigilator.`,
  },
  troubles: {
    defect: 'Something went wrong inside the interview program.',
    leftBare: 'The screen stays empty, and drawing it anew did not help. Nothing is lost. The program has to be started again.',
    repainted: 'The screen stayed empty for a moment and is drawn anew. Nothing is lost. The interview goes on.',
    storesAgain: 'For some time nothing could be stored. Storing works again.',
    understanding: 'Your answer is stored. The interviewer had difficulty with it once. The interview goes on.',
    wording: 'The interviewer had difficulty once. The interview goes on.',
  },
  share: {
    stopped: 'You stopped sharing your screen.',
    displaysChanged: 'A screen was connected to this computer or taken away. Please share again.',
    tooManyDisplays: 'More than one screen is connected to this computer, and this interview allows only one. Please call the invigilator, who can disconnect the others.',
    recorderGone: 'The screen share has stopped unexpectedly.',
    notStarted: 'The screen share could not be started.',
    noScreen: 'No screen was found that can be shared.',
    notShared: (why: string): string => `The screen could not be shared. ${why}`,
    notAllowedBySystem: 'This computer does not allow its screen to be shared. The person in charge can allow it in the system settings.',
    failure: {
      'not-allowed': 'The screen was not allowed to be shared.',
      'not-shared': 'The screen could not be shared.',
      'no-picture': 'No picture of the screen arrives.',
      blank: 'The picture of the screen is blank.',
      ended: 'The screen share has ended.',
      'no-microphone': 'The microphone could not be used. It has to be recorded in this interview.',
      'microphone-gone': 'The microphone is gone.',
    } satisfies Record<CaptureFailure, string>,
  },
  /** What the invigilator's panel answers. */
  panel: {
    closed: 'The invigilator’s panel is closed. Press the keys that open it again.',
    cannotOpen: 'The invigilator’s panel cannot be opened now.',
    opened: 'The panel is open.',
    left: 'The panel is closed.',
    tooSoon: (waitMs: number): string => `That was too soon. ${again(waitMs)}`,
    wrong: (waitMs: number): string => `That is not the passphrase. ${again(waitMs)}`,
    nothingRuns: 'No interview is running.',
    held: 'The interview is paused.',
    released: 'The interview goes on.',
    helpAnswered: 'The call is answered.',
    timeAdded: (length: number): string => (length === 1 ? 'A minute was added.' : `${length} minutes were added.`),
    grantedTooLate: 'That can be set while a candidate checks in, before the interview begins. A running interview can be given more minutes.',
    granted: 'This counts for the next interview that begins here, and only for that one.',
    grantedBeside: 'The policy arranges extra time or patience for this candidate. Of that and of what is set here the greater counts.',
    grantTakenBack: 'Nothing is granted for the next interview that begins here.',
    messagesRead: 'The messages are put away.',
    dismissed: 'The interview has ended.',
    quitting: 'The program is closing.',
  },
  handOver: {
    noKey: 'The key that signs interviews cannot be used, so nothing can be handed over from here.',
    wholePath: 'Please give the whole path of the folder, from its beginning.',
    noFolder: (folder: string): string => `There is no folder ${folder}.`,
    sameFolder: 'That is where the interviews lie already. Please choose another folder.',
    written: (count: number, folder: string): string => `${interviews(count)} written to ${folder}.`,
    there: (count: number): string => `${interviews(count)} had been written there before.`,
    running: (count: number): string => `${interviews(count)} not finished, and not written.`,
    damaged: (id: string): string => `${id} is damaged and was written as it is.`,
    /** What is wrong with the folder that was chosen, or its disk. */
    folder: {
      full: (folder: string): string => `${folder} is full. Please make room, or choose another place.`,
      'read-only': (folder: string): string => `Nothing can be written into ${folder}. Please check whether it is write-protected.`,
      missing: (folder: string): string => `${folder} is gone. Please check whether it is still plugged in.`,
      failed: (folder: string): string => `A disk reported an error, so nothing could be written into ${folder}. Please try another place.`,
    },
    notWritten: (id: string, why: string): string => `${id} was not written: ${why}`,
  },
  /** The check before the first candidate: of each question what was found, and what to do. */
  preflight: {
    notLooked: (why: string): string => `could not be looked at (${why})`,
    notLookedTodo: 'Ask the administrator.',
    policy: { name: 'Policy', good: 'is without fault', todo: 'Put it right; “walkthrough --policy check” names every fault.' },
    interviews: { name: 'Interviews', good: (count: number): string => `${count} on offer`, none: 'none on offer', missing: (names: readonly string[]): string => `${names.join(', ')} cannot be used`, todo: 'Name those in the policy under `interviews` that are on this computer and without fault.' },
    wayOut: {
      name: 'Way out', locked: 'the screen is locked, and the passphrase is set', unlocked: 'the passphrase is set; the screen is not locked',
      bySession: 'the kiosk’s own session locks the screen, and the passphrase is set',
      sessionLost: 'the screen is locked as on any desktop, because what calls itself the kiosk’s own session does not hold',
      sessionLostTodo: 'Log out and in again with the session “Walkthrough kiosk”; until then no window of the centre’s own stands above this one.',
      none: 'no passphrase is set', todo: 'Set one with `walkthrough --policy set-passphrase`, or nobody can open the panel.',
    },
    screens: {
      name: 'Screens', none: 'none', todo: 'Connect a screen.',
      tooMany: 'more than one, and `recording.displays` allows one only', tooManyTodo: 'Disconnect the others.',
    },
    capture: {
      name: 'Capture', good: 'a picture of the screen was taken',
      none: 'no picture of the screen could be taken', noneTodo: 'Allow the program to record the screen in the system’s settings, and start it again.',
      blank: 'the picture of the screen is empty', blankTodo: 'Use another graphics driver or an X session; the film would be empty too.',
    },
    microphone: {
      name: 'Microphone', none: 'is not recorded', good: 'can be used', unusable: 'none can be used',
      todo: 'Connect one, or allow the program to use it. Without it no interview can be held, because `recording.microphone` asks for it.',
    },
    disk: {
      name: 'Disk', closed: 'nothing can be written into the folder of the interviews', closedTodo: 'Look at its permissions, and whether the disk is mounted read-only.', noFilm: 'no film is made', room: (hours: number): string => `room for ${hours < 1 ? 'less than an hour' : hours < 2 ? 'one hour' : `${Math.floor(hours).toLocaleString('en')} hours`} of film`,
      tooLittle: 'Hand interviews over and delete them, or point `sessions` at a larger disk.', little: 'Make room before the day begins.',
    },
    clock: { name: 'Clock', todo: 'Set the date: an interview on this disk is younger than that, or the program itself is.' },
    endpoint: {
      name: 'Endpoint', none: 'none is needed; the embedded interviewer works alone', good: (host: string, model: string, seconds: number): string => `${host} reads with ${model} in ${seconds.toLocaleString('en', { maximumFractionDigits: 1 })} seconds`,
      unusable: (host: string, why: string): string => `${host} cannot be used: ${why}`, todo: 'Look at the network, and at `engine` in the policy: address, model, key and authority. The embedded interviewer takes over as long as it fails.',
      slow: (patience: number): string => `That is longer than \`engine.patienceSeconds: ${patience}\` leaves it: the embedded interviewer would take over. Use a faster machine or a smaller model.`,
    },
    keys: {
      name: 'Keys', good: (fingerprint: string): string => `in the system’s secret store; this kiosk signs as ${fingerprint}…`,
      unusable: 'the key that signs interviews cannot be used', unusableTodo: 'Start the program as the account that made it, or see “Recovery” in the manual.',
      refused: 'there is no secret store, and the policy holds no interview without one',
      refusedTodo: 'Unlock or install the system’s secret store (on Linux a keyring), or set `sealing.withoutSecretStore: allow`.',
      beside: 'beside the interviews on the disk', besideTodo: 'Encrypt the disk, or unlock the system’s secret store.',
      notRecoverable: (count: number): string => `${count === 1 ? 'one key is' : `${count} keys are`} not wrapped for the recovery key that the policy names`, notRecoverableTodo: 'Start the program, which wraps what it can open; `sessions list` says what is left.',
    },
    programs: {
      name: 'Other programs', good: 'no recorder and no remote control of the list runs',
      found: (names: readonly string[]): string => `${names.join(', ')} ${names.length === 1 ? 'runs' : 'run'}`, todo: 'End it, or take it off `lockdown.programs` if it belongs here.',
    },
  },
}
