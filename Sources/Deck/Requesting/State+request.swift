import Domain

extension State {
    /// The keys of the request for a relationship.
    mutating func obeyInRequest(_ command: Command) -> [Effect] {
        guard case .request(var page) = pages.last else { return [] }
        switch command {
        case .toggleDelegatedAccess:
            page.includesDelegatedAccess.toggle()
            page.isStale = true
            turn(to: .request(page))
            return []
        case .copyText: return [.copy(emailText)]
        case .copyLink: return page.request.map { [.copy($0.url)] } ?? []
        case .save:
            return [.save(emailText, name: "relationship-request-\(language.rawValue).txt")]
        case .playAcceptance:
            if let customer = selectedFormerCustomer {
                dialog = .confirmation(
                    Confirmation(
                        write: .accept(includingDelegatedAccess: page.includesDelegatedAccess),
                        customer: customer, targetName: customer.companyName,
                        consequences: []))
            }
            return []
        default: return []
        }
    }

    /// The text of the e-mail that carries the link, in the operator's language.
    var emailText: String {
        guard case .request(let page) = pages.last, let request = page.request else { return "" }
        return words.email(request, from: place.identity)
    }
}
