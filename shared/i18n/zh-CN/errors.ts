import type { ErrorCode } from '../../contract/errors.ts'

export const errors = {
  ARCHIVE_NOT_FOUND:
    '找不到档案“{{folder}}”。它可能被移走、改了名，或所在的磁盘没有接上。请检查后再打开，或新建档案。',
  ARCHIVE_GONE:
    '打开着的档案不在“{{folder}}”了：移动硬盘或 U 盘可能已断开，文件夹可能被移走或改名。这一步没有写入；请接好磁盘或把文件夹放回原处，再试一次。',
  ARCHIVE_EXISTS: '“{{folder}}”已经存在。请换一个名称，或直接打开它。',
  NOT_AN_ARCHIVE: '“{{folder}}”不是六有档案。请选择以 .liuyou 结尾、内有 archive.sqlite 的文件夹。',
  ARCHIVE_TOO_NEW:
    '此档案由更新版本的六有建立（档案版本 {{found}}，本程序支持到 {{known}}）。请向提供本程序的人索取新版本，安装后再打开；档案未作任何改动。',
  ARCHIVE_DAMAGED: '档案已损坏（{{problem}}），只能以只读方式打开。请从最近的备份恢复。',
  ARCHIVE_LOCKED: '档案正被 {{holder}} 使用（自 {{since}}）。请在那边关闭后再试；现在只能查看。',
  ARCHIVE_READ_ONLY: '档案是以只读方式打开的，不能修改。请关闭后以可写方式重新打开。',
  UNSAFE_LOCATION:
    '“{{folder}}”在{{place}}之下，同步或网络会损坏档案。请把档案放在本机普通文件夹，例如“{{suggestion}}”，再把备份放到同步文件夹。',
  BACKUP_NOT_PROVED: '备份“{{file}}”恢复检验未通过（{{problem}}），没有计入备份。请换一个位置再备份一次。',
  MIGRATION_FAILED:
    '档案未能升级到版本 {{version}}（{{problem}}），没有作任何改动。请继续用原来版本的程序打开，并把这段文字告诉技术支持。',
  NOT_A_BACKUP: '“{{file}}”不是六有备份。请选择以 .liuyou-backup 结尾的文件。',
  NOT_FOUND: '找不到这条记录（{{kind}}），它可能已被删除。请刷新后再试。',
  INVALID: '“{{field}}”填写有误：{{problem}}。请改正后再保存。',
  CONFLICT: '这条记录刚被别处修改过，您的修改没有保存。请看过新的内容后再保存。',
  DUPLICATE: '同样的{{kind}}已经登记过。请打开原有的那一条修改，不必再建。',
  OWNER_IN_TRASH: '这条{{kind}}所属的记录还在回收站里。请先恢复那一条。',
  TWO_CLASSES_A_YEAR: '同一学生在 {{year}} 学年只能有一个班级。请修改原有的学籍，不必另建。',
  STILL_REFERRED_TO: '还有别的记录引用它，不能撤销。请先删除或改掉那些记录。',
  SEALED_YEAR: '{{year}} 学年已封存，不能修改。如确需更正，请先解除封存。',
  NOT_SEALED: '{{year}} 学年没有封存，不需要解除。',
  SEAL_REFUSED:
    '{{year}} 学年有 {{count}} 个附件缺失或已损坏，还不能封存。请先检查档案，看是哪些附件，再从备份恢复，或重新添加这些附件。',
  REASON_NEEDED: '解除 {{year}} 学年的封存要写明原因，以便日后查考。',
  NOTHING_TO_UNDO: '没有可以撤销的操作。',
  DISK_FULL: '磁盘空间不足，没有写入任何内容。请清理“{{path}}”所在磁盘后再试。',
  NO_PERMISSION: '没有权限写入“{{path}}”。请换一个文件夹，或请管理员开放权限。',
  FILE_NOT_FOUND: '找不到文件“{{path}}”。请检查路径。',
  FILE_UNREADABLE:
    '无法读取文件“{{path}}”：没有读取权限，或正被其他程序占用。请在其他程序中关闭它，或复制到桌面后再试。',
  FILE_VANISHED: '读取时文件“{{path}}”不见了或被改动。请确认 U 盘或网络没有断开后再试，档案没有改动。',
  FILE_DAMAGED: '文件“{{path}}”已损坏（{{problem}}）。请换一份完好的再试。',
  NAME_TOO_LONG: '“{{path}}”的名称太长，磁盘存不下这样的文件名。请换一个短一些的名称。',
  FILE_IN_USE: '“{{path}}”正被其他程序占用。请在那边关闭后再试。',
  DISK_LOST:
    '“{{path}}”所在的磁盘没有应答，可能已断开，或出了故障。请检查移动硬盘、U 盘或网络的连接，再试一次。',
  TARGET_EXISTS: '“{{path}}”已经存在。请换一个文件夹，或选择替换它。',
  NOT_A_WORKBOOK: '“{{file}}”不是 Excel 工作簿（.xlsx）。请在 Excel 或 WPS 中打开，另存为 .xlsx 后再导入。',
  WORKBOOK_OLD_FORMAT: '“{{file}}”是旧版 .xls 格式。请在 Excel 或 WPS 中打开，另存为 .xlsx 后再导入。',
  WORKBOOK_PROTECTED: '“{{file}}”设有打开密码。请在 Excel 或 WPS 中取消密码，另存后再导入。',
  WORKBOOK_DAMAGED: '“{{file}}”不完整或已损坏（{{problem}}）。请重新复制一份，或在 Excel 中打开修复后另存。',
  WORKBOOK_TOO_LARGE: '“{{file}}”太大（{{problem}}）。请删去多余的空行和工作表，或分成几个文件导入。',
  WORKBOOK_NOT_RECOGNISED:
    '“{{file}}”里没有认得出的表。花名册的表头要有“姓名”和“家长”“电话”“班级”等栏；记录表的工作表名要与记录类别相同，可先导出一份档案数据作样表。',
  STANDARD_INVALID: '考核标准有误：{{line}}：{{problem}}。请改正后再导入。',
  NO_ARCHIVE: '还没有打开档案。请先新建或打开一个档案。',
  TOKEN_EXPIRED: '所选的文件已失效。请重新选择后再试。',
  TOO_MANY_FILES: '一次最多放入 {{most}} 个文件，这里有 {{count}} 个。请分几次拖入，没有放入任何文件。',
  WORKER_DIED: '后台工作意外中断，没有写入任何内容。请再试一次；如再次出现，请重新启动程序。',
  UNREACHABLE:
    '与六有的连接断开了，它可能已经退出。已保存的都在档案里，本页填写的内容也还在；请重新启动六有，启动后本页会自动接着用，不必刷新。',
  CANCELLED: '已取消，没有写入任何内容。',
  USAGE: '{{problem}}',
  INTERNAL: '程序出错（编号 {{reference}}）。档案没有改动；请把编号告诉技术支持。',
} as const satisfies Readonly<Record<ErrorCode, string>>
