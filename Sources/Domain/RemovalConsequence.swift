/// What removing a relationship brings with it: the article's four sentences, in its order
/// ("remove-a-relationship", 2020).
package enum RemovalConsequence: CaseIterable, Sendable {
    case customerLeavesList
    case partnerLeavesSupportContacts
    case delegatedAdminPrivilegesEnd
    case futurePurchasesPrevented
}
