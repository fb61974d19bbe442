import { randomBytes } from 'node:crypto'
import { CodedError } from '../../shared/contract/errors.ts'
import type { ImportInput } from '../jobs/tasks/import-inputs.ts'
import type { FilePurpose, FolderPurpose } from '../../shared/contract/dialogs.ts'

/** What a token stands for. Only this process knows it. */
export type Thing =
  /** A file that a person chose or uploaded. */
  | {
      readonly what: 'file'
      readonly purpose: FilePurpose
      readonly path: string
      readonly name: string
      /** It lies in a folder of this session, and goes when it was used. */
      readonly uploaded?: true
    }
  /** A folder that a person chose. */
  | { readonly what: 'folder'; readonly purpose: FolderPurpose; readonly path: string }
  /** A folder of this session that uploads go into. */
  | { readonly what: 'basket'; readonly purpose: FilePurpose; readonly path: string }
  /** A file of the open archive's store, under the name that it has on a record. */
  | { readonly what: 'stored'; readonly path: string; readonly name: string; readonly mediaType: string }
  /** Files and folders given to import, with what was corrected of them. */
  | { readonly what: 'import'; readonly input: ImportInput }
  /** A file or folder that a job made. */
  | { readonly what: 'output'; readonly path: string; readonly name: string; readonly folder: boolean }

type Kind = Thing['what']
type ThingOf<K extends Kind> = Extract<Thing, { what: K }>

/**
 * The tokens of one session: random, worth nothing in another, and good only for what they were given for. The same thing
 * has the same token, so that a page shown again does not make new ones.
 */
export class Tokens {
  readonly #things = new Map<string, Thing>()
  readonly #tokens = new Map<string, string>()

  give(thing: Thing): string {
    const key = JSON.stringify(thing)
    const known = this.#tokens.get(key)
    if (known !== undefined) return known
    const token = newToken()
    this.#things.set(token, thing)
    this.#tokens.set(key, token)
    return token
  }

  /** Throws TOKEN_EXPIRED when the token is none of this session, or stands for something else. */
  take<K extends Kind>(token: string, ...kinds: readonly K[]): ThingOf<K> {
    const thing = this.#things.get(token)
    if (!thing || !(kinds as readonly Kind[]).includes(thing.what)) throw new CodedError('TOKEN_EXPIRED')
    return thing as ThingOf<K>
  }

  /** The path of a file that was chosen or uploaded for this purpose. Throws TOKEN_EXPIRED. */
  file(token: string, purpose: FilePurpose): ThingOf<'file'> {
    const file = this.take(token, 'file')
    if (file.purpose !== purpose) throw new CodedError('TOKEN_EXPIRED')
    return file
  }

  /** The path of a folder that was chosen for this purpose. Throws TOKEN_EXPIRED. */
  folder(token: string, purpose: FolderPurpose): string {
    const folder = this.take(token, 'folder')
    if (folder.purpose !== purpose) throw new CodedError('TOKEN_EXPIRED')
    return folder.path
  }

  /** The path of a folder that was chosen, or of what was uploaded, for this purpose. Throws TOKEN_EXPIRED. */
  place(token: string, purpose: FilePurpose & FolderPurpose): string {
    const place = this.take(token, 'folder', 'basket')
    if (place.purpose !== purpose) throw new CodedError('TOKEN_EXPIRED')
    return place.path
  }

  /** What a token stands for, if it is one of this session. */
  known(token: string): Thing | undefined {
    return this.#things.get(token)
  }

  forget(token: string): void {
    const thing = this.#things.get(token)
    this.#things.delete(token)
    if (thing) this.#tokens.delete(JSON.stringify(thing))
  }

  /** Forgets what belongs to an archive, when it is closed: files of its store, imports into it. */
  forgetArchive(): void {
    for (const [token, thing] of this.#things)
      if (thing.what === 'stored' || thing.what === 'import') this.forget(token)
  }
}

/** 192 random bits: nobody guesses one. */
export const newToken = (): string => randomBytes(24).toString('base64url')
