import Canvas
import Domain
import Wording

extension ListColumns {
    /// The terms that end, across all customers.
    package func endingTerms(in localTime: LocalTime) -> [ListColumn<EndingTerm>] {
        let (words, fixed, now) = (words, fixed, now)
        return [
            ListColumn(
                "ends", or: ["term-end", "date"], inJSON: "date", words.termEndLabel, isWhole: true
            ) {
                .moment($0.date, shown: words.day($0.date))
            },
            ListColumn("hours-left", words.radarLeftLabel, expendability: 4, isWhole: true) {
                .number(
                    $0.date.hours(since: now),
                    shown: words.timeLeftInColumn(until: $0.date, at: now, in: localTime), .muted)
            },
            ListColumn("customer", inJSON: "companyName", words.customerLabel) {
                .text($0.companyName)
            },
            ListColumn("domain", words.domainLabel, expendability: 8) {
                .text($0.domain, .muted)
            },
            ListColumn("name", or: ["subscription"], words.nameColumn) {
                .text($0.subscription.name)
            },
            ListColumn("offer", words.offerLabel, expendability: 7) {
                .text(
                    $0.subscription.offerName,
                    shown: $0.subscription.hidesItsOffer ? $0.subscription.offerName : "", .muted)
            },
            ListColumn("kind", words.kindLabel, isUsual: false) {
                .text($0.subscription.kindWord, shown: words.soldAs($0.subscription), .muted)
            },
            ListColumn("status", words.statusLabel, isUsual: false, isWhole: true) {
                let status = $0.subscription.status
                return .text(status.word, shown: words.status(status), status.role)
            },
            ListColumn("term", words.termLabel, expendability: 5, isWhole: true) {
                let term = $0.subscription.termDuration
                return .text(term, shown: words.term(term), .muted)
            },
            ListColumn(
                "billing", or: ["billing-cycle", "billingcycle"], words.billingCycleLabel,
                expendability: 6, isWhole: true
            ) {
                let cycle = $0.subscription.billingCycle
                return .text(cycle, shown: words.billingCycle(cycle), .muted)
            },
            ListColumn(
                "quantity", or: ["seats"], inJSON: "seats", words.quantityLabel,
                alignment: .trailing,
                expendability: 1
            ) { .number($0.subscription.quantity) },
            ListColumn(
                "next-quantity", or: ["next-seats"], inJSON: "nextSeats", words.nextQuantityLabel,
                alignment: .trailing, isUsual: false
            ) { .number($0.nextQuantity) },
            ListColumn("at-term-end", inJSON: "atEnd", words.atTermEndLabel) {
                .sign($0.mark + " ", words.atEnd(of: $0), value: $0.end.word, $0.role)
            },
            ListColumn("next-term", inJSON: "nextTermText", words.nextTermLabel, isUsual: false) {
                .text(
                    $0.next.map(fixed.changes) ?? ($0.isChanged ? fixed.atEndRenewsChanged : ""),
                    shown: $0.next.map(words.changes)
                        ?? ($0.isChanged ? words.atEndRenewsChanged : ""))
            },
            ListColumn(
                "auto-renew", or: ["autorenew"], words.autoRenewLabel, isUsual: false,
                isWhole: true
            ) {
                let isOn = $0.subscription.autoRenewEnabled
                return .flag(isOn, shown: isOn ? words.on : words.off, .muted, rank: isOn ? 1 : 0)
            },
            ListColumn("customer-id", words.microsoftIDLabel, isUsual: false, isWhole: true) {
                .text($0.customer.text, .muted)
            },
            ListColumn(
                "id", inJSON: "subscriptionId", words.subscriptionIDLabel, isUsual: false,
                isWhole: true
            ) {
                .text($0.subscription.id.text, .muted)
            },
        ]
    }
}
