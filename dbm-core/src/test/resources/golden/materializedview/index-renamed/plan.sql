ALTER INDEX app.m_id RENAME TO m_by_id;
