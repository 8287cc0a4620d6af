extension CertificateData {
    /// One for each relationship the journal tells the end of, in the order they ended; of one
    /// customer, or of all. Entries that come later do not change it.
    package static func all(
        in entries: [JournalEntry], of customer: Customer.ID? = nil
    ) -> [CertificateData] {
        var drafts: [CertificateSubject: CertificateDraft] = [:]
        var customers: [Int: Customer.ID] = [:]
        var certificates: [CertificateData] = []
        var places: [CertificateSubject: Int] = [:]
        for entry in entries {
            for id in entry.customersOfActs(&customers) where customer == nil || id == customer {
                let subject = CertificateSubject(place: entry.author.place, customer: id)
                if case .aftermath(let seen) = entry.event, let place = places[subject] {
                    // What lagged at first may show later.
                    if seen.shownCount > certificates[place].aftermath?.shownCount ?? -1 {
                        certificates[place] = certificates[place].adding(seen, in: entry)
                    }
                    continue
                }
                if let ended = drafts[subject, default: CertificateDraft()].take(entry, of: id) {
                    places[subject] = certificates.count
                    certificates.append(ended)
                    drafts[subject] = CertificateDraft()
                } else if case .intended = entry.event {
                    // What is seen from here on is no longer what the removal left.
                    places[subject] = nil
                }
            }
        }
        return certificates
    }

    private func adding(_ seen: Aftermath, in entry: JournalEntry) -> CertificateData {
        CertificateData(
            customer: customer, endedAt: endedAt, author: author, held: held, acts: acts,
            aftermath: seen, leftSuspended: leftSuspended, entries: entries + [entry.id],
            hash: entry.hash)
    }
}

extension JournalEntry {
    /// Whose acts it says something of. `customers` keeps whom the intents so far were about.
    fileprivate func customersOfActs(_ customers: inout [Int: Customer.ID]) -> [Customer.ID] {
        switch event {
        case .started(let plan): return plan.customers.map(\.id)
        case .intended(let intent):
            customers[id] = customer?.id ?? intent.step?.customer
            return customers[id].map { [$0] } ?? []
        case .ended(let intent, _): return customers[intent].map { [$0] } ?? []
        case .stepped(let step, _): return [step.customer]
        case .aftermath(let seen): return [seen.customer.id]
        case .previewed, .takenBack, .rehearsed, .resumed, .stopped, .finished, .repaired, .lost,
            .noteMissing, .unknown:
            return []
        }
    }
}
