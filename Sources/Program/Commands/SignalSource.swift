import Dispatch

/// Listen to a signal: once this returns, none that is sent to the program is lost. Until then it
/// does what it does by default.
func listen(
    to number: Int32, _ handler: @escaping @Sendable () -> Void
) -> any DispatchSourceSignal {
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    // The source is registered by another thread, which may be late on a busy machine.
    let isListening = DispatchSemaphore(value: 0)
    source.setRegistrationHandler { isListening.signal() }
    source.setEventHandler(handler: handler)
    source.resume()
    isListening.wait()
    return source
}
