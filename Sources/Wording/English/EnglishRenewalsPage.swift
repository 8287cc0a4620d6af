extension English: RenewalsPageWording {
    package var renewalsTitle: String { "Renewals" }
    package var renewalsKey: String { "renewals" }
    package var renewalsSynonyms: String {
        "expiring expirations expiry terms ending auto-renew upcoming due"
    }
    package var foldMonthlyKey: String { "fold/unfold monthly" }
    package var foldMonthlySynonyms: String { "fold unfold collapse expand each month" }

    package func termsListed(_ count: Int) -> String { counted(count, "term") }
    package func termsSoon(_ count: Int, days: Int) -> String {
        "\(count.grouped) within \(days) days"
    }
    package func termsThatEnd(_ count: Int) -> String {
        count == 1 ? "1 ends" : "\(count.grouped) end"
    }
    package func termsThatExtend(_ count: Int) -> String {
        count == 1
            ? "1 continues month to month" : "\(count.grouped) continue month to month"
    }
    package func termsUnknown(_ count: Int) -> String { "\(count.grouped) not known" }
    package func filterLeavesOutEnding(_ filter: String) -> String {
        "without those that end (\(filter) has them too)"
    }
    package var termsCounting: String { "counting…" }
    package func termsNextDays(_ days: Int, most: Int) -> String {
        "next \(days) days, at most \(most.grouped) a day"
    }
    package func customersUnread(_ count: Int, of total: Int) -> String {
        "\(count.grouped) of \(total.grouped) customers not read yet"
    }

    package var rowRenews: String { "renews" }
    package var rowRenewsChanged: String { "renews, changed" }
    package var rowEnds: String { "ends" }
    package var rowSuspended: String { "suspended, ends" }
    package var rowGoesOn: String { "monthly, costs more" }
    package var rowMayGoOn: String { "may go monthly" }
    package var rowUnderway: String { "renewing" }
    package var rowEnding: String { "ending" }
    package var rowMonthly: String { "each month" }
    package func monthlyTerms(_ count: Int) -> String { counted(count, "monthly term") }
    package var monthlyTermsUncounted: String { "monthly terms" }
    package var firstTermEndLabel: String { "First term end" }

    package var rowIsOfMany: String {
        "This row stands for many terms: \(keys[.foldMonthly]) lists them one by one."
    }
    package var noMonthlyTerms: String { "No term is renewed each month unchanged." }
    package var tooManyToMark: String {
        "At most 1,000 terms can be marked: narrow the list first."
    }
    package var isHiddenBySearch: String { "It is hidden by the search." }
}
