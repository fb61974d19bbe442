/** A file with its name, or its path below what was dropped: `2025-09-12 新生家长会/通知.pdf`. */
export interface Named {
  readonly path: string
  readonly file: File
}

/** What was dropped, folders opened, in the order of the system. To be asked for before the drop event ends. */
export async function droppedFiles(transfer: DataTransfer): Promise<Named[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  // thousands of files are at hand at once; as entries, each would be asked for by itself
  if (entries.every(({ isFile }) => isFile))
    return [...transfer.files].map((file) => ({ path: file.name, file }))
  return allOf(entries)
}

const allOf = async (entries: readonly FileSystemEntry[]): Promise<Named[]> =>
  (await Promise.all(entries.map(filesOf))).flat()

async function filesOf(entry: FileSystemEntry): Promise<Named[]> {
  const path = entry.fullPath.replace(/^\//, '')
  if (entry.isFile) return [{ path, file: await fileOf(entry as FileSystemFileEntry) }]
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: Named[] = []
  for (let part = await partOf(reader); part.length > 0; part = await partOf(reader))
    found.push(...(await allOf(part)))
  return found
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

/** A reader gives a hundred at a time. */
const partOf = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject))
