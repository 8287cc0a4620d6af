import Canvas
import Domain

/// Something that happened: a key, or an answer to an effect.
package enum Event: Equatable, Sendable {
    case key(Key)
    case resized(Size)
    case customersRead(search: String, CustomerWindow, DirectorySummary)
    case customerRead(CustomerAccount, Holdings)
    /// The customer is none any more: removed, here or elsewhere.
    case customerGone(Customer.ID)
    case offersRead([Offer])
    case requestRead(RelationshipRequest, formerCustomers: [Customer])
    case activityRead([ActivityRecord])
    case aftermathRead(Aftermath)
    case placeRead(Place)
    case readFailed(Read, Refusal)
    case acted(Act)
    case refused(Act, Refusal)
    case copied
    case saved(path: String)
    case saveFailed(path: String, reason: String)
    /// Something the operator has to read, such as what is wrong with a theme file.
    case told(String)
    /// Somebody else wrote to the Directory.
    case directoryChanged
}
