import Domain
import Records

extension Store {
    /// Write what was seen of a customer whose relationship was ended from here to the journal, if
    /// that tells more than the certificate does.
    func keep(_ seen: Aftermath) {
        guard !isReadOnly, let place = try? author.place,
            let entries = try? journal.everything().filter({ $0.author.place == place }),
            entries.contains(where: { $0.isRemoval(of: seen.customer.id) })
        else { return }
        let known = CertificateData.all(in: entries, of: seen.customer.id).last
        if let known, !seen.tellsMore(than: known.aftermath) { return }
        _ = try? journalWriter.append(.aftermath(seen), about: seen.customer)
    }
}

extension JournalEntry {
    /// Whether it is the intent to end the relationship with that customer.
    fileprivate func isRemoval(of customer: Customer.ID) -> Bool {
        guard case .intended(let intent) = event, intent.write == .removeRelationship else {
            return false
        }
        return (self.customer?.id ?? intent.step?.customer) == customer
    }
}
