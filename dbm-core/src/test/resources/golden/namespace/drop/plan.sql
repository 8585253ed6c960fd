-- deletes data
DROP TABLE billing.t;
DROP SCHEMA billing;
