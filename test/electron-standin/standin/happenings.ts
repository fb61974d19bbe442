/** What the program asked of Electron that a test wants to know of, in order. */
export type Happening =
  | { readonly what: 'asked'; readonly dialog: DialogKind; readonly options: unknown }
  | { readonly what: 'opened-outside'; readonly url: string }
  | { readonly what: 'opened-path' | 'shown-path'; readonly path: string }
  | { readonly what: 'new-window' | 'loaded'; readonly url: string }
  /** A page wanted to go there, by itself or led by a redirect. */
  | { readonly what: 'wanted-to-go'; readonly url: string; readonly went: boolean }
  | { readonly what: 'preload-failed'; readonly problem: string }
  | { readonly what: 'app'; readonly event: string }

export type DialogKind = 'open' | 'message'

export const happenings: Happening[] = []
export const happened = (happening: Happening): void => void happenings.push(happening)
