/** What the local server says before the program itself can speak. */
export const server = {
  refused: '这个地址只能打开一次。请回到已经打开的页面；如果已关闭，请重新启动六有，用新显示的地址打开。',
} as const
