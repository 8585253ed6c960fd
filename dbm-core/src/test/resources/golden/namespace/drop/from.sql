CREATE SCHEMA billing;
CREATE TABLE billing.t (a integer);
