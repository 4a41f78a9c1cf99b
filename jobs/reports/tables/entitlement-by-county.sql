-- title.zh: 各县区政策对照情况（企业×措施，项次）
-- title.en: Entitlement by county (pairs of enterprise and measure)
-- column.county: TEXT 16 | 县区 | County
-- column.checked: INTEGER 9 | 对照 | Checked
-- column.entitled: INTEGER 8 | 应享 | Entitled
-- column.not_entitled: INTEGER 8 | 不符合 | Not
-- column.unknown: INTEGER 9 | 无法判定 | Cannot tell
-- column.enjoyed: INTEGER 8 | 已享 | Received
-- column.gap: INTEGER 8 | 未享 | Not yet
-- column.closing: INTEGER 9 | 30日内截止 | Closing
-- column.wrong: INTEGER 9 | 须复核 | To review
-- total: checked, entitled, not_entitled, unknown, enjoyed, gap, closing, wrong
-- figure.checked: entitlement.checked@as-of
-- figure.entitled: entitlement.entitled@as-of
-- figure.not_entitled: entitlement.not-entitled@as-of
-- figure.unknown: entitlement.unknown@as-of
-- figure.enjoyed: entitlement.enjoyed@as-of
-- figure.gap: entitlement.gap@as-of
-- figure.closing: entitlement.closing-soon@as-of
-- figure.wrong: entitlement.enjoyed-not-entitled@as-of
-- empty.zh: 没有。
-- empty.en: None.
-- note.zh: 对照＝应享＋不符合＋无法判定；应享＝已享＋未享。“须复核”为已享受而条件不符。
-- note.en: Checked = entitled + not + cannot tell; entitled = received + not yet. To review: received without entitlement.
with counties as (
  select code, name, sort from county where :county in ('', code)
  union all
  select 'UNKNOWN', case when :language = 'en' then 'Unassigned' else '未归属' end, 9999
  where :county = '' and exists (select 1 from derived.figure f where f.scope = 'county:UNKNOWN' and f.code in ('entitlement.checked', 'entitlement.closing-soon', 'entitlement.enjoyed', 'entitlement.enjoyed-not-entitled', 'entitlement.entitled', 'entitlement.gap', 'entitlement.not-entitled', 'entitlement.unknown') and f.value <> 0)
)
select c.name as county, 'county:' || c.code as scope,
  max(f.value) filter (where f.code = 'entitlement.checked' and f."window" = 'as-of') as checked,
  max(f.value) filter (where f.code = 'entitlement.entitled' and f."window" = 'as-of') as entitled,
  max(f.value) filter (where f.code = 'entitlement.not-entitled' and f."window" = 'as-of') as not_entitled,
  max(f.value) filter (where f.code = 'entitlement.unknown' and f."window" = 'as-of') as unknown,
  max(f.value) filter (where f.code = 'entitlement.enjoyed' and f."window" = 'as-of') as enjoyed,
  max(f.value) filter (where f.code = 'entitlement.gap' and f."window" = 'as-of') as gap,
  max(f.value) filter (where f.code = 'entitlement.closing-soon' and f."window" = 'as-of') as closing,
  max(f.value) filter (where f.code = 'entitlement.enjoyed-not-entitled' and f."window" = 'as-of') as wrong
from counties c
left join derived.figure f on f.scope = 'county:' || c.code
group by c.code, c.name, c.sort
order by c.sort
