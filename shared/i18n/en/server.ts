export const server = {
  refused:
    'This address opens only once. Go back to the page that is open; if it is closed, start Liuyou again and open the address it shows then.',
} as const
