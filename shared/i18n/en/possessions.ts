export const possessions = {
  tree: 'Organization',
  chart: 'Chart',
  noBodies:
    'No bodies are recorded in this school year. Add the leading group, the parents’ committee … under “Body”.',
  members: '{{count}} members',
  months: 'By month',
  noPlanItems: 'The plans of this school year have no items yet. Add a plan, then its items month by month.',
  moved: 'Moved to {{month}}',
  moveHint: 'Drag to another month, or Alt+←/→',
  monthBefore: 'Previous month',
  monthAfter: 'Next month',
  today: 'Today',
  calendar: 'Calendar',
} as const
