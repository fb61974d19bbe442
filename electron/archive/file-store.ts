/** A file as it stands in the store. */
export interface StoredFile {
  /** Lower-case hex. */
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  /** Found from the content, never from the name: `application/pdf`, `image/jpeg` … or `application/octet-stream`. */
  readonly mediaType: string
}

/** Told how many bytes more were read. */
export type OnBytes = (bytes: number) => void

/** The content-addressed files of an archive: `files/<ab>/<sha256>`, never changed once there. */
export interface FileStore {
  /**
   * Streams a file into the store; a file already there is not stored twice. `onBytes` is told of every part read.
   * Throws FILE_NOT_FOUND, FILE_VANISHED, DISK_FULL, NO_PERMISSION, CANCELLED.
   */
  store(path: string, signal?: AbortSignal, onBytes?: OnBytes): Promise<StoredFile>
  /** Absolute path of a stored file, whether or not it is there. */
  pathOf(sha256: string): string
}
