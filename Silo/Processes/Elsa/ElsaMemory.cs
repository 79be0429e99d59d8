using Elsa.Workflows;
using Elsa.Workflows.State;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Silo.Processes.Elsa;

/// <summary>
/// Elsa's states of some of the cases that were walked last, so that they needn't be made again. A state says nothing but
/// where a case stands, so cases that stand alike may share one; who takes it has it alone, because Elsa changes it.
/// </summary>
/// <param name="most">How many states, from 0. One takes some 15 kB.</param>
internal sealed class ElsaMemory(int most = 1_000)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Place, LinkedListNode<(Place Place, WorkflowState State)>> _known = [];
    private readonly LinkedList<(Place Place, WorkflowState State)> _oldest = new();

    /// <summary>The state of a case that stands so; none: nobody remembers.</summary>
    public WorkflowState? Take(LoadedChart chart, Marking marking)
    {
        lock (_lock)
        {
            if (!_known.Remove(new Place(chart, marking), out var node))
            {
                return null;
            }

            _oldest.Remove(node);
            return node.Value.State;
        }
    }

    /// <summary>Remembers a state; the oldest is forgotten for it.</summary>
    public void Keep(LoadedChart chart, Marking marking, WorkflowState state)
    {
        var place = new Place(chart, marking);
        lock (_lock)
        {
            if (most == 0 || state.Status is WorkflowStatus.Finished || _known.ContainsKey(place))
            {
                return;
            }

            _known[place] = _oldest.AddLast((place, state));
            if (_known.Count > most)
            {
                _known.Remove(_oldest.First!.Value.Place);
                _oldest.RemoveFirst();
            }
        }
    }

    private readonly record struct Place(LoadedChart Chart, Marking Marking);
}
