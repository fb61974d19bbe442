import { theme, type ThemeConfig } from 'antd'

const FONTS = "'Segoe UI', 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', 'Liuyou Sans', sans-serif"

/** Calm, and dense enough for office work at 1366×768. The green is that of a school's ledger; it passes AA on white and on the dark ground. */
export const themeOf = (dark: boolean): ThemeConfig => ({
  algorithm: dark
    ? [theme.darkAlgorithm, theme.compactAlgorithm]
    : [theme.defaultAlgorithm, theme.compactAlgorithm],
  token: {
    colorPrimary: dark ? '#5cd6c0' : '#0f6b61',
    colorInfo: dark ? '#5cd6c0' : '#0f6b61',
    colorLink: dark ? '#5cc0b0' : '#0e6359',
    colorTextDescription: dark ? '#a6adb4' : '#59636e',
    colorTextPlaceholder: dark ? '#8b949e' : '#6b7480',
    ...grounds(dark),
    ...(!dark && TAG_TEXTS),
    borderRadius: 4,
    fontFamily: FONTS,
    fontSize: 14,
    motion: false,
  },
  components: {
    Button: { primaryColor: dark ? '#04211d' : '#ffffff' },
    Select: { optionSelectedBg: dark ? '#123a35' : '#d9ebe7' },
    // no day of the calendar is ever chosen: a click begins an activity
    Calendar: { colorTextDisabled: dark ? '#8b949e' : '#6b7480', itemActiveBg: 'transparent' },
    Typography: {
      colorWarning: dark ? '#f0b429' : '#9a4a00',
      colorWarningText: dark ? '#f0b429' : '#9a4a00',
    },
    Descriptions: { labelColor: dark ? '#a6adb4' : '#59636e' },
    Layout: {
      siderBg: dark ? '#15191d' : '#f4f6f5',
      headerBg: dark ? '#15191d' : '#ffffff',
      headerHeight: 44,
      headerPadding: '0 16px',
    },
    Menu: {
      itemSelectedBg: dark ? '#123a35' : '#d9ebe7',
      itemSelectedColor: dark ? '#7fd6c8' : '#0b544b',
      itemHeight: 34,
    },
  },
})

/** Grounds of what is chosen or told: derived from so dark a green they would be a heavy grey. */
const grounds = (dark: boolean) =>
  dark
    ? {
        colorBgLayout: '#0d1012',
        colorInfoBg: '#13302c',
        colorInfoBorder: '#24564e',
        colorPrimaryBg: '#123a35',
        controlItemBgActive: '#123a35',
      }
    : {
        colorInfoBg: '#eaf4f2',
        colorInfoBorder: '#bcdcd6',
        colorPrimaryBg: '#e3f1ee',
        controlItemBgActive: '#d9ebe7',
      }

/** The words on coloured tags, dark enough to be read on their pale ground (AA: 4.5 to 1). */
const TAG_TEXTS = {
  'orange-7': '#9a4a00',
  orange7: '#9a4a00',
  'green-7': '#237804',
  green7: '#237804',
  'red-7': '#a8071a',
  red7: '#a8071a',
  'blue-7': '#0b4da2',
  blue7: '#0b4da2',
}
