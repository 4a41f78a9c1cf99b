-- Of the rows of one key the latest speaks; a row that ends its key (void, withdrawn) leaves it without a voice.
insert into derived.key_version (kind, row_key, row_id, is_current, superseded_by)
select kind, row_key, row_id, row_id = last_id and not ends, nullif(last_id, row_id)
from (
    select k.*, first_value(row_id) over (partition by row_key collate "C", kind order by order_no desc, row_no desc, part desc) as last_id
    from derived.row_key k) ordered;
truncate derived.row_key;
analyze derived.key_version;
