/** Whoever reads the output may have seen enough: a closed pipe ends the program, and is no defect. */
export function quietWhenUnread(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    throw error
  })
}
