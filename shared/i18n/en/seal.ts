export const seal = {
  readme: `Seal of {{school}}, school year {{year}}

Sealed on {{at}} by {{who}}. From then on no record and no file of that school year should have changed.

In this folder:
  清单.sha256   checksums (SHA-256) of every attached file and of the two files below
  记录.jsonl    all {{records}} records of the year, one a line, readable in any editor; “内容” holds the fields as people read them, “values” as they are stored
  说明.txt      this explanation
The {{files}} attached files lie in the archive’s folder “files” under their checksums; their names and the records they belong to are in 记录.jsonl, in the lines of kind 附件.

To check without the program that nothing has changed:
  Linux, macOS: in this folder run  sha256sum -c 清单.sha256
  Windows: for each file run  certutil -hashfile 记录.jsonl SHA256  and compare with the list
  The checksum of the list itself is kept in the table “seal” of the archive’s database; it can be written into the paper catalogue when the year is sealed.
`,
} as const
