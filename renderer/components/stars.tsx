import { StarFilled, StarOutlined } from '@ant-design/icons'
import { theme } from 'antd'
import { useTexts } from '../shell/language.ts'

/** So many of five stars; said in words to those who do not see them. */
export function Stars({ stars, size = 20 }: { stars: number; size?: number }) {
  const { token } = theme.useToken()
  const t = useTexts()
  return (
    <span
      role="img"
      aria-label={t('home:stars', { stars })}
      style={{ fontSize: size, color: token.colorWarning, whiteSpace: 'nowrap' }}
    >
      {[1, 2, 3, 4, 5].map((star) =>
        star <= stars ? <StarFilled key={star} /> : <StarOutlined key={star} />,
      )}
    </span>
  )
}
