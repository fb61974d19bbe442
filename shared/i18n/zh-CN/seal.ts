export const seal = {
  readme: `{{school}} {{year}} 学年封存说明

{{at}} 由 {{who}} 封存。此后该学年的记录和附件不应再有改动。

本文件夹内：
  清单.sha256   每个附件和“记录.jsonl”、“说明.txt”的校验值（SHA-256）
  记录.jsonl    该学年的全部记录，共 {{records}} 条，每行一条，可用记事本打开；“内容”为可读的各栏，“values”为原样保存的值
  说明.txt      本说明
附件共 {{files}} 个，在档案的 files 文件夹中以校验值为文件名存放；附件原来的名称和所属记录见“记录.jsonl”中类别为“附件”的各行。

不用本程序也可以核对有无改动：
  Linux、macOS：在本文件夹内执行  sha256sum -c 清单.sha256
  Windows：逐个执行  certutil -hashfile 记录.jsonl SHA256  ，与清单中的校验值比较
  清单本身的校验值记在档案数据库的 seal 表中，封存时可抄录在纸质档案目录上。
`,
} as const
