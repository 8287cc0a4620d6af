extension English: LookupWording {
    package func relationshipEnded(_ customer: String, command: String) -> String {
        "The reseller relationship with \(customer) has ended. What was done here is in the journal: \(command)"
    }
    package func relationshipsEnded(_ customers: String, command: String) -> String {
        "The reseller relationships with \(customers) have ended. What was done here is in the journal: \(command)"
    }
    package var acceptedUnread: String { "It was accepted, but could not be read back." }
    package func holdingsMeant(_ holdings: String) -> String { "Did you mean \(holdings)?" }
    package func holdingNotWhole(_ text: String) -> String {
        "\"\(text)\" is only a part of an ID or name. With --yes, give the whole ID or name:"
    }
}
