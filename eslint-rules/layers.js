/**
 * Where code may run is visible in its path. This table says what each room may import; the first folder that holds a
 * file decides. `types` are rooms and packages of which only types may be imported.
 *
 * @typedef {object} Layer
 * @property {string} room
 * @property {readonly string[]} rooms
 * @property {readonly string[] | 'any'} packages
 * @property {boolean} node whether Node's own modules are there
 * @property {readonly string[]} [types]
 */

/** @type {readonly Layer[]} */
export const layers = [
  { room: 'electron/shared', rooms: [], packages: ['zod'], node: false },
  { room: 'electron/interview', rooms: ['electron/shared'], packages: ['zod', 'yaml', 'stemmer'], node: false },
  { room: 'electron/preload', rooms: [], packages: ['electron'], node: false, types: ['electron/shared'] },
  { room: 'electron/main', rooms: ['electron/shared', 'electron/interview'], packages: 'any', node: true },
  { room: 'electron/cli', rooms: ['electron/shared', 'electron/interview', 'electron/main'], packages: 'any', node: true },
  {
    room: 'renderer',
    rooms: ['electron/shared'],
    packages: ['react', 'react-dom', 'zustand', 'zod', '@codemirror/*', '@lezer/*', 'mediabunny'],
    node: false,
  },
]
