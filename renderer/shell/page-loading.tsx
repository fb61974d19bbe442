import { Skeleton } from 'antd'

/** The outline of a page while it is read. */
export const PageLoading = () => <Skeleton active paragraph={{ rows: 8 }} style={{ padding: 16 }} />
