/// What was wrong with an answer that could not be read. Its raw value is what the journal keeps.
package enum UnreadableAnswer: String, CaseIterable, Sendable {
    case emptyBody = "an empty body"
    case noJSON = "no JSON"
    case noObject = "no object"
    case noItems = "no list of items"
    case noLinks = "no object of links"
    case noNextLink = "no link to the next page"
    /// A list whose next page is one it had before.
    case loop = "a list that leads back to itself"
    case foreignMark = "a mark that is not of this list"
    case noCustomer = "no customer with an id"
    case noSubscription = "no subscription with an id"
    case noAzureSubscription = "Azure subscriptions without an id"
    case noSupportContact = "a support contact without an id"
    case otherCustomer = "another customer"
    case otherSubscription = "another subscription"
    case noRequestLink = "a relationship request without a link"
    case noAccessToken = "a grant without an access token"
    case noDeviceCode = "no device code"
    /// 404 without an error code: some other server's, or no such address.
    case unknownNotFound = "404 without an error code"
}

extension ServiceTrouble {
    /// It answered something that cannot be read.
    package static func unreadable(_ what: UnreadableAnswer) -> ServiceTrouble {
        .unreadable(what.rawValue)
    }
}
