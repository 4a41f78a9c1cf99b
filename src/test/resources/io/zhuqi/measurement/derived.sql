-- One small programme: two counties with rows, two officials, three enterprises, cut off at 2022-11-22.
insert into county (code, name, sort) values
    ('620702', '甘州区', 1), ('620723', '临泽县', 2), ('620724', '高台县', 3),
    ('620725', '山丹县', 4), ('620722', '民乐县', 5), ('620721', '肃南县', 6);
insert into setting (name, value) values ('late_log_days', '3'), ('closing_soon_days', '30');
insert into control_calendar (day, working, ordinal)
select day::date, working, sum(working::int) over (order by day)
from (select day, extract(isodow from day) < 6 as working from generate_series(date '2022-07-01', date '2022-12-31', '1 day') day) d;
insert into derived.state (period, business_date, knowledge_date, complete) values ('2022-11', '2022-11-22', '2022-11-22', true);
insert into derived.cutoff values
    ('2022-11-22', 'current', '2022-11-01', '2022-11-30', '2022-07-25', '2022-01-01'),
    ('2022-10-31', 'previous', '2022-10-01', '2022-10-31', '2022-07-25', '2022-01-01');

insert into source_file (file_id, fingerprint, path, path_order, size_bytes, received_on, sender_county, fate,
                         rows_read, rows_accepted, rows_quarantined, rows_ignored) values
    (1, repeat('a', 64), '甘州区/台账.xlsx', '1', 10, '2022-11-20', '620702', 'READ', 10, 7, 1, 2),
    (2, repeat('b', 64), '临泽县/台账.xlsx', '2', 10, '2022-11-21', '620723', 'READ', 5, 4, 0, 1),
    (3, repeat('c', 64), '坏文件.xlsx', '3', 10, '2022-11-21', null, 'REFUSED', 0, 0, 0, 0),
    (4, repeat('d', 64), '晚到.xlsx', '4', 10, '2022-11-23', '620702', 'READ', 99, 99, 0, 0),
    (5, repeat('e', 64), '撤回.xlsx', '5', 10, '2022-11-20', '620702', 'READ', 99, 99, 0, 0);
insert into withdrawal values (repeat('e', 64), '2022-11-21', '错表', 'op', null);
insert into source_sheet (file_id, sheet_no, name, kind, county) values (1, 0, '表一', 'problems', '620702'), (2, 0, '表二', 'problems', '620723');
insert into quarantined_row (file_id, sheet_no, row_no, kind, code) values (1, 0, 9, 'problems', 'bad-date');
insert into row_warning (file_id, sheet_no, row_no, kind, code, severity) values
    (2, 0, 4, 'problems', 'blank-category', 'WARNING'), (4, 0, 4, 'problems', 'blank-category', 'WARNING');

insert into derived.enterprise (enterprise_id, name, county, sort, row_id) values
    ('E1', '甲公司', '620702', 1, 1), ('E2', '乙公司', '620723', 2, 2), ('E3', '丙公司', '620702', 3, 3);
insert into derived.official (official_id, name, unit, batch, row_id) values
    ('李明@市工信局', '李明', '市工信局', 1, 1), ('王芳@市税务局', '王芳', '市税务局', 2, 3);
insert into derived.posting values
    ('p1', '李明@市工信局', 'E1', '甲公司', '620702', '市工信局', 1, '2022-07-25', null, 1),
    ('p2', '李明@市工信局', 'E2', '乙公司', '620723', '市工信局', 1, '2022-07-25', null, 1),
    ('p3', '王芳@市税务局', 'E2', '乙公司', '620723', '市税务局', 2, '2022-11-07', '2022-11-18', 3),
    ('p4', '王芳@市税务局', 'E9', '未知公司', 'UNKNOWN', '市税务局', 2, '2022-11-21', null, 4);
update derived.posting set enterprise_id = null where posting_id = 'p4';

-- ten problems; P1 to P8 and P10 of county 620702, P9 of 620723
insert into derived.problem (problem_id, row_id, problem_no, county, description, raised_on)
select 'P' || n, n, n::text, case when n = 9 then '620723' else '620702' end, '困难' || n, null from generate_series(1, 10) n;
insert into derived.problem_state (as_of, problem_id, county, unit, enterprise_id, official_id, batch, category, level, raised_on,
    assigned_on, limit_on, closed_on, closed, sent_back, is_open, resolved, fed_back_on, evaluated_on, last_evaluation, overdue,
    stagnant, handling_days, on_time, first_closed_on, reopened_on, row_id)
select c.as_of, 'P' || v.n, case when v.n = 9 then '620723' else '620702' end, '市工信局', 'E1', '李明@市工信局', 1, v.category, v.level,
       v.raised_on, v.assigned_on, v.assigned_on + 9, v.closed_on,
       v.closed and coalesce(v.closed_on, c.as_of) <= c.as_of,
       v.sent_back, not (v.closed and coalesce(v.closed_on, c.as_of) <= c.as_of) or v.sent_back,
       v.resolved and coalesce(v.closed_on, c.as_of) <= c.as_of,
       v.closed_on + 1, v.closed_on + 2, v.evaluation, v.overdue, v.stagnant, v.days, v.on_time, v.closed_on, v.reopened_on, v.n
from derived.cutoff c
join (values
    (1, 'FINANCING', 'OFFICIAL', date '2022-10-10', date '2022-10-11', date '2022-10-18', true, false, true, 'SATISFIED', false, false, 5, true, null::date),
    (2, 'COST', 'OFFICIAL', '2022-10-12', '2022-10-13', '2022-11-04', true, false, true, 'NEUTRAL', false, false, 17, false, null),
    (3, 'TALENT', 'UNIT', '2022-10-13', '2022-10-14', '2022-11-10', true, true, false, 'DISSATISFIED', false, false, 20, true, '2022-11-12'),
    (4, 'POLICY', 'DEPARTMENT', '2022-11-01', '2022-11-02', null, false, false, false, null, true, false, null, null, null),
    (5, 'OTHER', 'OFFICIAL', '2022-11-02', null, null, false, false, false, null, false, true, null, null, null),
    (6, 'UNCATEGORISED', 'OFFICIAL', '2022-11-03', '2022-11-04', '2022-11-08', true, false, true, 'SATISFIED', false, false, 3, true, null),
    (7, 'FINANCING', 'UNIT', '2022-09-01', '2022-09-02', null, true, false, true, null, false, false, null, null, null),
    (8, 'COST', 'OFFICIAL', '2022-11-20', null, null, false, false, false, null, false, false, null, null, null),
    (9, 'COST', 'OFFICIAL', '2022-11-21', null, '2022-11-22', true, false, true, 'SATISFIED', false, false, 1, true, null),
    (10, 'TALENT', 'DEPARTMENT', '2022-11-05', '2022-11-06', '2022-11-16', true, false, true, 'SATISFIED', false, false, 8, true, null)
) v(n, category, level, raised_on, assigned_on, closed_on, closed, sent_back, resolved, evaluation, overdue, stagnant, days, on_time, reopened_on)
  on v.raised_on <= c.as_of;

insert into derived.worklog (worklog_id, row_id, worked_on, official_name, unit, work_type, content, submitted_at, enterprise_id, official_id, county, batch) values
    (1, 1, '2022-10-10', '李明', '市工信局', 'VISIT', '走访', '2022-10-10 18:00', 'E1', '李明@市工信局', '620702', 1),
    (2, 2, '2022-11-07', '李明', '市工信局', 'VISIT', '走访', '2022-11-07 18:00', 'E1', '李明@市工信局', '620702', 1),
    (3, 3, '2022-11-07', '李明', '市工信局', 'COORDINATION', '协调', '2022-11-11 18:00', 'E2', '李明@市工信局', '620723', 1),
    (4, 4, '2022-11-08', '李明', '市工信局', 'POLICY', '宣讲', null, 'E1', '李明@市工信局', '620702', 1),
    (5, 5, '2022-11-09', '李明', '市工信局', 'PARTY', '党建', '2022-11-09 18:00', 'E1', '李明@市工信局', '620702', 1),
    (6, 6, '2022-11-10', '王芳', '市税务局', 'SAFETY', '安全', '2022-11-10 18:00', 'E2', '王芳@市税务局', '620723', 2),
    (7, 7, '2022-11-11', '王芳', '市税务局', 'PROJECT', '项目', '2022-11-11 18:00', 'E2', '王芳@市税务局', '620723', 2),
    (8, 8, '2022-11-12', '王芳', '市税务局', 'OTHER', '其他', '2022-11-30 18:00', 'E2', '王芳@市税务局', '620723', 2),
    (9, 9, '2022-11-23', '王芳', '市税务局', 'OTHER', '截止日之后', '2022-11-23 18:00', 'E2', '王芳@市税务局', '620723', 2);
insert into derived.copied_log values (7, 6, 1);
insert into derived.expected_day values
    ('2022-10-31', '李明@市工信局', '2022-10-10'), ('2022-10-31', '李明@市工信局', '2022-10-11'),
    ('2022-11-22', '李明@市工信局', '2022-10-10'), ('2022-11-22', '李明@市工信局', '2022-10-11'),
    ('2022-11-22', '李明@市工信局', '2022-11-07'), ('2022-11-22', '李明@市工信局', '2022-11-08'),
    ('2022-11-22', '王芳@市税务局', '2022-11-10'), ('2022-11-22', '王芳@市税务局', '2022-11-14'),
    ('2022-11-22', '王芳@市税务局', '2022-11-21');

insert into derived.policy (policy_id, document_no, title, level, published_on, effective_on, expires_on, measures, row_id) values
    ('D1', '国发〔2022〕12号', '一揽子', 'NATIONAL', '2022-05-24', null, null, 2, 1),
    ('D2', '甘政发〔2022〕33号', '就业', 'PROVINCIAL', '2022-06-04', null, '2022-12-15', 1, 3),
    ('D3', '示例〔2022〕1号', '示例一', 'MUNICIPAL', '2022-11-10', '2022-12-01', null, 1, 4),
    ('D4', '示例〔2022〕2号', '示例二', 'COUNTY', '2022-08-01', null, '2022-09-30', 1, 5),
    ('D5', '示例〔2022〕3号', '截止日后', 'COUNTY', '2022-11-25', null, null, 0, 6);
insert into derived.measure (measure_id, policy_id, row_id, document_no, measure_no, published_on, effective_on, expires_on, apply_by) values
    ('D1#1', 'D1', 1, '国发〔2022〕12号', '1', '2022-05-24', null, null, '2022-11-30'),
    ('D1#2', 'D1', 2, '国发〔2022〕12号', '2', '2022-05-24', null, null, null),
    ('D2#1', 'D2', 3, '甘政发〔2022〕33号', '1', '2022-06-04', null, '2022-12-15', null),
    ('D3#1', 'D3', 4, '示例〔2022〕1号', '1', '2022-11-10', '2022-12-01', null, null),
    ('D4#1', 'D4', 5, '示例〔2022〕2号', '1', '2022-08-01', null, '2022-09-30', null);
insert into derived.entitlement (as_of, enterprise_id, measure_id, verdict, condition, enjoyed, uptake_row_id) values
    ('2022-10-31', 'E1', 'D1#1', 'ENTITLED', null, false, null),
    ('2022-11-22', 'E1', 'D1#1', 'ENTITLED', null, false, null),
    ('2022-11-22', 'E1', 'D1#2', 'ENTITLED', null, true, 1),
    ('2022-11-22', 'E2', 'D1#1', 'UNKNOWN', 'employees_max', true, 2),
    ('2022-11-22', 'E2', 'D1#2', 'NOT', 'tags_required', true, 3),
    ('2022-11-22', 'E2', 'D2#1', 'ENTITLED', null, false, null);
insert into derived.entitlement_count values ('2022-11-22', 'E1', 'industries', 3), ('2022-11-22', 'E2', 'industries', 2);
insert into derived.uptake (row_id, enterprise_name, document_no, measure_no, enjoyed_on, amount, enterprise_id, county) values
    (1, '甲公司', '国发〔2022〕12号', '2', '2022-10-20', 1000.50, 'E1', '620702'),
    (2, '乙公司', '国发〔2022〕12号', '1', '2022-11-05', 200, 'E2', '620723'),
    (3, '乙公司', '国发〔2022〕12号', '2', '2022-11-06', null, 'E2', '620723'),
    (4, '某公司', '国发〔2022〕12号', '1', '2022-11-06', 30.25, null, 'UNKNOWN');

insert into derived.outcome (row_id, outcome_type, enterprise_name, happened_on, tax_kind, quantity, quantity_approx, unit, amount, source, enterprise_id, official_id, county, batch) values
    (1, 'LOAN_RENEWAL', '甲公司', '2022-09-01', null, 3, false, '笔', 5000000, 'BANK', 'E1', null, '620702', null),
    (2, 'LOAN_RENEWAL', '城里公司', '2022-11-02', null, 2.5, false, '万元', null, 'BANK', null, null, 'UNKNOWN', null),
    (3, 'LOAN_RENEWAL', '甲公司', '2022-11-03', null, 1, false, '笔', 700000, 'LEDGER', 'E1', '李明@市工信局', '620702', 1),
    (4, 'TAX_RELIEF', '甲公司', '2022-10-05', '企业所得税', 1, false, '户', 10000, 'TAX', 'E1', null, '620702', null),
    (5, 'TAX_RELIEF', '甲公司', '2022-11-05', '企业所得税', 1, false, '户', 20000, 'TAX', 'E1', null, '620702', null),
    (6, 'TAX_RELIEF', '城里公司', '2022-11-06', '企业所得税', 1, false, '户', 5000, 'TAX', null, null, 'UNKNOWN', null),
    (7, 'TAX_RELIEF', '乙公司', '2022-11-07', '企业所得税', 1, false, '户', 900, null, 'E2', '李明@市工信局', '620723', 1),
    (8, 'TAX_RELIEF', '乙公司', '2022-11-08', '增值税', 1, false, '户', 800, 'TAX', 'E2', null, '620723', null),
    (9, 'TAX_RELIEF', '乙公司', '2022-11-09', null, 1, false, '户', 70, 'LEDGER', 'E2', null, '620723', null),
    (10, 'SALES', '甲公司', '2022-11-10', null, 150.5, true, '吨', null, 'BANK', 'E1', null, '620702', null),
    (11, 'SALES', '甲公司', '2022-11-11', null, 20, false, '箱', null, 'LEDGER', 'E1', '李明@市工信局', '620702', 1),
    (12, 'PROCUREMENT', '甲公司', '2022-11-11', null, 1500, false, '吨', null, 'TAX', 'E1', null, '620702', null),
    (13, 'PROJECT', '甲公司', '2022-08-11', null, 3000, false, '亩', null, 'LEDGER', 'E1', null, '620702', null),
    (14, 'RECRUITMENT', '甲公司', '2022-11-11', null, 12, false, '人', null, 'LEDGER', 'E1', null, '620702', null),
    (15, 'VISITORS', '甲公司', '2022-11-11', null, 30000, true, '人次', null, 'LEDGER', 'E1', null, '620702', null),
    (16, 'OTHER', '甲公司', '2022-11-11', null, 1, false, '项', null, 'TAX', 'E1', null, '620702', null),
    (17, 'PROJECT', '甲公司', '2022-11-11', null, 5, false, '亩', null, 'BANK', 'E1', null, '620702', null),
    (18, 'RECRUITMENT', '甲公司', '2022-11-11', null, 6, false, '人', null, 'BANK', 'E1', null, '620702', null),
    (19, 'VISITORS', '甲公司', '2022-11-11', null, 7, false, '人次', null, 'BANK', 'E1', null, '620702', null),
    (20, 'OTHER', '甲公司', '2022-11-11', null, 8, false, '项', null, 'LEDGER', 'E1', null, '620702', null),
    (21, 'PROCUREMENT', '甲公司', '2022-11-11', null, 9, false, '吨', null, 'LEDGER', 'E1', null, '620702', null);

insert into derived.fieldcheck (row_id, checked_on, county, check_type, content, on_the_spot, resolved, resolved_on, enterprise_id) values
    (1, '2022-03-01', '620702', 'PROBLEM', 'a', false, true, '2022-03-05', 'E1'),
    (2, '2022-11-01', '620702', 'RISK', 'b', null, true, null, 'E1'),
    (3, '2022-11-02', '620723', 'DEMAND', 'c', false, true, '2022-11-20', null),
    (4, '2022-11-03', '620723', 'DISPUTE', 'd', false, true, '2022-11-22', null),
    (5, '2022-11-04', '620723', 'DISPUTE', 'e', true, true, null, null),
    (6, '2022-11-05', '620723', 'PROBLEM', 'f', false, true, '2022-11-23', null),
    (7, '2022-11-05', '620724', 'PROBLEM', 'g', false, true, '2022-11-06', null);
insert into derived.inspection (row_id, inspected_on, team, on_post, satisfaction, enterprise_id, official_id, county, unit, batch) values
    (1, '2022-10-11', '一组', true, 'SATISFIED', 'E1', '李明@市工信局', '620702', '市工信局', 1),
    (2, '2022-11-11', '一组', false, 'NEUTRAL', 'E1', '李明@市工信局', '620702', '市工信局', 1),
    (3, '2022-11-12', '一组', true, 'SATISFIED', 'E2', '王芳@市税务局', '620723', '市税务局', 2),
    (4, '2022-11-13', '一组', null, null, 'E2', '王芳@市税务局', '620723', '市税务局', 2);

insert into derived.submission (period_start, county, kind, due_on, received_on, received, on_time, file_id)
select c.period_start, y.code, k.kind, c.period_end,
       case when y.code in ('620702', '620723') then c.period_end - 1 end, y.code in ('620702', '620723'), y.code = '620702',
       case y.code when '620702' then 1 when '620723' then 2 end
from derived.cutoff c cross join county y cross join (values ('problems'), ('handling'), ('worklogs'), ('declared')) k(kind);
insert into derived.finding (finding_id, code, severity, county, unit) values
    ('f1', 'resolved-in-ledger-only', 'ERROR', '620702', '市工信局'),
    ('f2', 'too-short', 'INFO', null, '市税务局'), ('f3', 'too-short', 'INFO', '620702', '市工信局');
