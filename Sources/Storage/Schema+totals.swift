extension Schema {
    /// Counts, as totals too, the subscriptions that are neither active nor suspended, and the
    /// customers whom a single thing blocks. What older releases wrote is counted once.
    static let barTotals = """
        DROP TRIGGER customer_added;
        DROP TRIGGER customer_counted;
        ALTER TABLE customer ADD COLUMN other_subscriptions INTEGER NOT NULL DEFAULT 0
            CHECK (other_subscriptions >= 0);
        ALTER TABLE directory_total ADD COLUMN other_subscriptions INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE directory_total ADD COLUMN one_step_customers INTEGER NOT NULL DEFAULT 0;
        UPDATE customer SET other_subscriptions = counted.others FROM (
            SELECT customer_no, count(*) AS others FROM subscription
            WHERE status NOT IN ('active', 'suspended') GROUP BY customer_no
        ) AS counted WHERE no = counted.customer_no;
        UPDATE directory_total SET
            other_subscriptions = (
                SELECT coalesce(sum(other_subscriptions), 0) FROM customer
                WHERE relationship = 'reseller'),
            one_step_customers = (
                SELECT count(*) FROM customer WHERE relationship = 'reseller' AND blockers = 1);
        CREATE TRIGGER customer_added AFTER INSERT ON customer
        WHEN NEW.relationship = 'reseller' BEGIN
            UPDATE directory_total SET
                customers = customers + 1,
                active_subscriptions = active_subscriptions + NEW.active_subscriptions,
                suspended_subscriptions = suspended_subscriptions + NEW.suspended_subscriptions,
                other_subscriptions = other_subscriptions + NEW.other_subscriptions,
                blocked_customers = blocked_customers + (NEW.blockers > 0),
                one_step_customers = one_step_customers + (NEW.blockers = 1),
                roster_epoch = roster_epoch + 1;
        END;
        CREATE TRIGGER customer_counted AFTER UPDATE OF
            relationship, active_subscriptions, suspended_subscriptions, other_subscriptions,
            blockers ON customer
        BEGIN
            UPDATE directory_total SET
                customers = customers
                    + (NEW.relationship = 'reseller') - (OLD.relationship = 'reseller'),
                active_subscriptions = active_subscriptions
                    + (NEW.relationship = 'reseller') * NEW.active_subscriptions
                    - (OLD.relationship = 'reseller') * OLD.active_subscriptions,
                suspended_subscriptions = suspended_subscriptions
                    + (NEW.relationship = 'reseller') * NEW.suspended_subscriptions
                    - (OLD.relationship = 'reseller') * OLD.suspended_subscriptions,
                other_subscriptions = other_subscriptions
                    + (NEW.relationship = 'reseller') * NEW.other_subscriptions
                    - (OLD.relationship = 'reseller') * OLD.other_subscriptions,
                blocked_customers = blocked_customers
                    + (NEW.relationship = 'reseller' AND NEW.blockers > 0)
                    - (OLD.relationship = 'reseller' AND OLD.blockers > 0),
                one_step_customers = one_step_customers
                    + (NEW.relationship = 'reseller' AND NEW.blockers = 1)
                    - (OLD.relationship = 'reseller' AND OLD.blockers = 1);
        END;
        PRAGMA user_version = 9
        """
}
