-- title.zh: 材料来源与指纹
-- title.en: Sources with fingerprints
-- column.path: TEXT 46 | 文件 | File
-- column.received: DATE 10 | 收到 | Received
-- column.read: INTEGER 8 | 读入 | Read
-- column.accepted: INTEGER 8 | 入库 | Accepted
-- column.quarantined: INTEGER 7 | 隔离 | Quarantined
-- column.ignored: INTEGER 7 | 非数据 | No data
-- column.fingerprint: TEXT 14 | 指纹 | Fingerprint
-- total: read, accepted, quarantined, ignored
-- names: path
-- empty.zh: 没有。
-- empty.en: None.
-- note.zh: 指纹为文件 SHA-256 的前 12 位；原件按指纹永久保存。{scope_kind, select, county {只列本县（区）报送的材料；市级部门报送的名册、银行和税务清单、政策目录等见全市版。} other {}}
-- note.en: The first 12 characters of the file''s SHA-256; originals are kept for ever by fingerprint.{scope_kind, select, county { Only files sent by this county; the registers, bank and tax lists and the catalogue, sent by offices of the city, stand in the city''s edition.} other {}}
select path, received_on as received, rows_read as read, rows_accepted as accepted, rows_quarantined as quarantined, rows_ignored as ignored, left(fingerprint, 12) as fingerprint
from source_file where fate in ('READ', 'REFUSED') and received_on <= :knowledge_date and :county in ('', sender_county) order by path_order
