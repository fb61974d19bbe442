export const activity = {
  back: '← Activities',
  edit: 'Edit',
  printSheets: 'Print sign-in sheets',
  sheetsMade: 'The sign-in sheets were made',
  papers: 'Evidence set {{complete}}/5',
  paperMissing: 'Missing',
  dropPaper: 'Drop here: {{paper}}',
  attendance: 'Sign-in and attendance',
  noClasses: 'This school year has no classes or students yet. Import the roster first.',
  marked: 'Marked',
  classPresent: 'All of {{class}} present',
  everyonePresent: 'Everyone unmarked is present',
  others: 'Other classes ({{count}})',
  figures:
    'expected {{expected}} · attended {{attended}} · leave {{leave}} · absent {{absent}} · unmarked {{unmarked}} · rate {{rate}}',
  typeName: 'Name or pinyin initials',
  keys: 'Keys: 1 present, 2 late, 3 leave, 4 absent, 0 none; ↑↓ choose',
} as const
